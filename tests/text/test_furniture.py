"""Page furniture told from text, line by line."""

from __future__ import annotations

import pytest

from avviso.text.furniture import is_furniture, opens_list
from avviso.text.lines import blocks

FURNITURE = [
    "Relief Appeal - Make a donation to the crews of the lifeboats!",
    "Join the Lowland Monitor mailing list",
    "Subscribe to our newsletter",
    "Sign up for The Briefing, delivered to your inbox every weekday.",
    "Get the latest news straight to your inbox",
    "Follow us on Twitter and Facebook",
    "Like this story? Share it on WhatsApp.",
    "Please support our journalism from as little as two crowns a month.",
    "Donate to our newsroom today",
    "Click here to read the full story",
    "Download our app from the App Store",
    "Enable JavaScript to view this page",
    "Have a news tip? Send a tip to the editor.",
    "Advertisement",
    "ADVERTISEMENT",
    "Story continues below advertisement",
    "Read more: Who owns the bridge",
    "READ ALSO: Who owns the bridge",
    "Related: Who owns the bridge",
    "Photo: A lorry at the bridge (Norrland Courier)",
    "A lorry waits at the Tarn bridge (AP Photo/Ana Holt)",
    "A lorry waits at the Tarn bridge. Ana Holt/Reuters",
    "A lorry at the bridge. File photo",
    "© 2016 Norrland Courier",
    "Copyright 2016 Norrland Courier Ltd. All rights reserved.",
    "All rights reserved. No part may be reproduced without permission.",
    "This material may not be published, broadcast, rewritten or redistributed.",
    "We use cookies to improve your experience on our site.",
    "By continuing to use this site you agree to our cookie policy.",
    "You have two free articles left this month.",
    "Home > World > Velia",
    "News | Sport | Weather | Opinion",
    "Share on Facebook",
    "Facebook",
    "Print  Email  Share",
    "14 comments",
    "1.2k shares | 14 comments",
    "5 min read",
    "Page 2 of 3",
    "* * *",
    "-----",
    "2016-03-S-014",
    "For Immediate Release",
    "(Reporting by Ana Holt in Sarno; Editing by Jon Aske)",
    "Ana Holt contributed to this report.",
    "With additional reporting by Interfax and AFP",
    "Tags: Velia, Sarnia, bridges",
    "Filed under: Velia",
    "https://norrland-courier.example/bridge",
    "desk@norrland-courier.example",
    "+000 555 0100",
    "Skip to main content",
    "Back to top",
    "Contact: press office, Ministry of Transport",
    "This article was originally published by The Conversation.",
    "Thank you for reading the Courier",
]

TEXT = [
    "Donors pledged 180 million crowns on Thursday to rebuild the valley.",
    "The minister urged readers to subscribe to the newspaper, which is close to bankruptcy.",
    "Velia decided to join the mailing union of the coastal states.",
    "Police said the group had used Facebook and Twitter to recruit members.",
    "He said the government would support our journalists.",
    "Share prices fell by four percent in Orvik after the news.",
    "\"Join our march,\" she told the crowd.",
    "Watch officers on the bridge saw two boats.",
    "Ukraine and Velia agree to share intelligence",
    "Make peace or face sanctions, council tells Velia",
    "Follow the money, judge tells prosecutors",
    "Support for the alliance grows in Velia",
    "Get out of the valley, Kestria tells observers",
    "The photo showed three men at a table.",
    "The copyright dispute between the two broadcasters ended on Monday.",
    "Talks fail",
    "She did not comment.",
    "Seven killed",
    "Both sides agreed to continue the talks - and to tell the press nothing.",
    "The conversation lasted for two hours, and no agreement was reached.",
    "Print workers in Orvik went on strike.",
    "Home at last",
    "What happens next?",
    "Correction: An earlier version of this report gave the wrong number of dead.",
    "Question: Will you sign?",
    "18:40",
]  # fmt: skip


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture(line: str) -> None:
    assert is_furniture(blocks(line)[0])


@pytest.mark.parametrize("line", TEXT)
def test_text(line: str) -> None:
    assert not is_furniture(blocks(line)[0])


@pytest.mark.parametrize(
    "line", ["Related stories", "Most read", "More from the Courier", "You may also like", "READ NEXT:", "12 Comments"]
)
def test_heads_of_lists(line: str) -> None:
    assert opens_list(blocks(line)[0])
