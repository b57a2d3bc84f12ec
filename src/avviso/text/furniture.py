"""Page furniture told from text by what it says and how it stands: calls to action, navigation, credits, notices.

The vocabularies are those of news pages at large. A line is furniture only where it is short and asks the reader for
something, names part of the page, or is nothing but a credit or a notice: prose about donations or subscribers stays
prose.
"""

from __future__ import annotations

import re

from avviso.text.lines import Block

_PLEA = (
    r"join|subscribe|sign[\s-]?up|sign[\s-]?in|log[\s-]?in|register|follow|like(?=\s+(?:us|this|our|what|it)\b)|share|tweet|click|tap|read|"
    r"watch|listen|download|donate|support|make|"
    r"give|help|get|receive|enter|print|e-?mail|comment|leave|post|view|see|check|visit|contact|skip|go|back|"
    r"stay|enable|accept|manage|allow|"
    r"turn|update|become|try|start|buy|advertise|find|keep|send|submit|write|tell|enjoy|unlock|continue|scroll|"
    r"swipe|add|save|browse|discover|explore|learn"
)
_THING = (
    r"mailing\s+list|newsletters?|e-?mail(?:s|\s+(?:address|alerts?|updates?))?|inbox|subscri\w+|"
    r"members?(?:hip)?\b(?=.{0,20}(?:today|now|us|our))|"
    r"donations?|our\s+(?:\w+\s+){0,2}(?:work|journalism|reporting|reporters|coverage|newsroom|channel|page|app|"
    r"site|website|podcasts?|stories|team|mission|"
    r"campaign|community|partners?)|"
    r"facebook|twitter|instagram|telegram|whatsapp|linkedin|youtube|reddit|pinterest|tiktok|rss|social\s+media|"
    r"this\s+(?:article|story|page|post|report|"
    r"piece|video)|cookies?|javascript|ad-?blocker|browser|notifications?|alerts?|podcasts?|web\s?site|"
    r"home\s?page|homepage|app\s+store|google\s+play|"
    r"(?:free\s+)?trial|offers?|account|password|main\s+content|top\s+of|the\s+conversation|comments?|"
    r"more\s+(?:stories|news|articles|here|from|on|about)|"
    r"latest\s+(?:news|updates?|headlines)|up\s+to\s+date|full\s+(?:article|story|text|list|report|transcript)|"
    r"gallery|slideshow|photos?|video|us\s+on|"
    r"a\s+friend|a\s+tip|news\s+tip|the\s+editor|unlimited|reader-?funded|reading|print\s+edition|settings|"
    r"preferences|privacy|journalism"
)
_CALL = re.compile(
    rf"(?:^|(?<!\w)-\s*|[–—:|•»!.?]\s*)(?:please\s+|to\s+|now\s+|and\s+)*(?:{_PLEA})\b(?:(?!\b(?:said|says|told)\b).)*?\b(?:{_THING})(?![\w-])",
    re.IGNORECASE,
)
_BUTTON_NAMES = """\
share|tweet|print|email|e-mail|like|save|comment|comments|reply|report|pin|copy link|share this|
share this article|share this story|share on facebook|share on twitter|facebook|twitter|x|linkedin|
whatsapp|telegram|reddit|pinterest|messenger|pocket|instagram|youtube|tiktok|rss|mail|sms|vk|ok|
flipboard|tumblr|viber|home|news|world|world news|politics|business|economy|opinion|sport|sports|
culture|health|science|technology|tech|video|videos|photos|pictures|gallery|live|breaking|
breaking news|latest|latest news|top stories|headlines|most read|most popular|trending|menu|search|
close|next|previous|back|more|read more|show more|load more|see more|view all|see all|learn more|skip|
back to top|top|login|log in|sign in|sign up|register|subscribe|subscribe now|donate|donate now|about|
about us|contact|contact us|careers|jobs|advertise|advertise with us|privacy|privacy policy|terms|
terms of use|terms of service|terms and conditions|cookie policy|cookies|accept|accept all|reject all|
sitemap|site map|archive|archives|newsletter|newsletters|podcast|podcasts|advertisement|advertisements|
ad|ads|sponsored|sponsored content|promoted|paid content|paid post|story continues below|
story continues below advertisement|article continues below|article continues after advertisement|
continue reading|continue reading below|continue reading the main story|scroll to continue|
end of advertisement|related|related articles|related stories|related news|related topics|related content|
read also|see also|also read|more on this story|more stories|you may also like|recommended|
recommended for you|editor's picks|editors' picks|from our partners|around the web|in pictures|
in this article|on this page|tags|topics|filed under|image|photo|caption|credit|image source|
getty images|file photo|no comments|leave a comment|leave a reply|post a comment|add a comment|
join the conversation|all rights reserved|download pdf|download|download photo|printer-friendly version|
printer friendly|text size|font size|a a a|listen|listen to this article|play|pause|mute|watch|
watch live|go to|international|local|national|regions|europe|asia|africa|americas|middle east|
middle-east|features|analysis|for immediate release|press release|news release|full text|abstract|end|
ends|the end|###|-30-|- ends -|return to top|page top
"""
_BUTTONS = frozenset(name.strip() for name in _BUTTON_NAMES.split("|"))
_LIST_HEAD = re.compile(
    r"(?:related(?:\s+\w+)?|read\s+(?:also|more|next)|also\s+read|see\s+also|more\s+(?:on|from|about|in|stories|"
    r"news)\b.{0,40}|most\s+(?:read|popular|viewed|shared)|"
    r"trending.{0,20}|recommended.{0,20}|you\s+(?:may|might)\s+(?:also\s+)?like.{0,30}|latest\s+(?:news|stories|"
    r"headlines).{0,20}|editors?['’]?s?\s+picks?|"
    r"in\s+other\s+news|other\s+(?:news|stories|headlines)|top\s+stories|what\s+to\s+read\s+next|"
    r"don['’]t\s+miss|from\s+(?:our|the)\s+\w+|tags|topics|"
    r"filed\s+under|keywords|share(?:\s+(?:this|on|via).{0,20})?|follow\s+us.{0,30}|links?|further\s+reading|external\s+links|(?:\d+\s+)?comments?)\s*:?$",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"(?:related|read\s+(?:also|more|next)|also\s+read|see\s+also|more\s+on\s+this|watch|listen|video|photos?|"
    r"gallery|in\s+pictures|image(?:\s+(?:source|credit|caption|copyright))?|"
    r"picture|map|chart|(?:info)?graphics?|table|timeline|caption|credits?|photograph|illustration|file\s+photo|"
    r"tags?|topics?|filed\s+under|categor(?:y|ies)|keywords|share|follow|section|url|link|"
    r"location|word\s+count|length|reading\s+time|views?|twitter|facebook|instagram|contact|phone|tel|fax|e-?mail|web\s?site)\s*(?::|\s[|»>])\s*\S.*",
    re.IGNORECASE | re.DOTALL,
)
_NOTICE = re.compile(
    r"(?:©|\(c\)\s|copyright\b(?=.{0,40}(?:\d{4}|©|\(c\)|reserved))|all\s+rights\s+reserved|"
    r"(?:re)?printed\s+with\s+(?:the\s+)?permission|terms\s+(?:of|and)\s+\w+\s*\||"
    r"(?:this|our|the)\s+(?:web\s?)?site\s+uses\s+cookies|we\s+(?:and\s+our\s+partners\s+)?use\s+cookies|"
    r"we\s+value\s+your\s+privacy|by\s+(?:continuing|using|clicking|signing|"
    r"subscribing).{0,80}(?:you\s+(?:agree|accept|consent)|cookies|privacy)|powered\s+by\s+\w+|"
    r"this\s+(?:article|story|post|piece|report)\s+(?:was|has\s+been|is|first)\s+(?:originally\s+)?"
    r"(?:published|appeared|syndicated|republished)|(?:originally|first)\s+published\s+(?:by|in|on|at)|"
    r"the\s+views\s+expressed|opinions\s+expressed|any\s+(?:reproduction|"
    r"redistribution)|(?:(?:this|the)\s+\w+\s+)?may\s+not\s+be\s+(?:reproduced|published|redistributed|broadcast)|protected\s+by\s+recaptcha|"
    r"javascript\s+(?:is|must)|you\s+(?:have|['’]ve)\s+"
    r"(?:\d+|\w+)\s+free\s+articles?|(?:thank|thanks)\s+(?:you\s+)?for\s+(?:reading|signing|subscribing|visiting)|"
    r"your\s+(?:e-?mail\s+address|subscription|privacy|donation|support)\b)",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"[(\[]?\s*(?:(?:additional\s+)?(?:reporting|writing|editing|compiled|edited|written|translated|photography|"
    r"graphics?|text)\s+by\s+\S.{0,160}|"
    r"(?:\S+\s+){1,12}contributed(?:\s+(?:to\s+(?:this|the)\s+\w+|reporting|from\s+\w+))?|"
    r"with\s+(?:additional\s+)?(?:reporting|files|material|information)\s+(?:by|from)\s+\S.{0,100}|"
    r"based\s+on\s+(?:reporting|reports|material)\s+(?:by|from)\s+\S.{0,100})\s*[.)\]]*$",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"(?:[(\[/|]\s*(?:(?:AP|AFP|EPA|Reuters|Getty(?:\s+Images)?|TASS|Xinhua|dpa|file|photo|courtesy|handout|"
    r"image|picture)\b[^()\[\]]{0,60})[)\]]?|"
    r"(?:photo|image|picture|photograph)s?\s*(?:by|:|credit|courtesy|/)\s*\S.{0,60}|"
    r"[A-Z][\w.’' -]{2,40}(?:\s*/\s*|\s+via\s+)(?:AP|"
    r"AFP|EPA|Reuters|Getty|TASS|Xinhua|dpa)(?:\s+(?:Images|Photo))?|"
    r"\bfile\s+(?:photo|picture|image)\b\.?)[\s.]*$",
    re.IGNORECASE,
)
_COUNTS = re.compile(
    r"(?:\d[\d,.]*\s*[km]?\s*(?:comments?|shares?|views?|likes?|replies|retweets?|reactions?|"
    r"min(?:ute)?s?\s+read|followers?)\b[\s|·•,]*)+$"
    r"|(?:page\s+)?\d+\s+(?:of|/)\s+\d+$|(?!(?:1[5-9]|20)\d\d$)\d+$",  # a year alone heads a part of a history
    re.IGNORECASE,
)
_CODE = re.compile(
    r"(?=.*\d)(?=.*-)[A-Z0-9]{1,6}(?:[-/][A-Z0-9]{1,6}){2,}$|(?:no|release|ref(?:erence)?|id)\.?\s*(?:no\.?\s*)?:?\s*[\w/-]*\d[\w/-]*$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+|(?!\d{4}-\d{4}$)\+?\(?\d[\d\s()-]{6,}\d)$", re.IGNORECASE
)
_TRAIL = re.compile(r"\s+(?:>|›|»|/|\||•|·|::|→|&gt;)\s+")
_SHORT = 26
_LONGEST = 1000


def is_furniture(block: Block) -> bool:
    """Whether a block is part of the page and not of the report, by its own words alone."""
    if len(block.text) > _LONGEST:
        return False
    text = block.text.strip("*_# \t-–—•|>[]")
    if not block.words or text.casefold().rstrip(":.!…>» ").replace("’", "'") in _BUTTONS:
        return True
    if text[0] in "\"“‘'«`":
        return False
    if _COUNTS.match(text) or _CODE.match(text) or _ADDRESS.match(text) or _CREDIT.match(text):
        return True
    count = len(block.words)
    if (count <= 60 and _NOTICE.match(text)) or (
        count <= 40 and re.match(r"\W*copyright\b.{0,80}\d{4}", text, re.IGNORECASE)
    ):
        return True
    if count <= _SHORT and (_LABELLED.match(text) or _CALL.search(text) or _CAPTION.search(text)):
        return True
    return (count <= 40 and _CALL.match(text) is not None) or _is_trail(text)


def is_button(words: str) -> bool:
    """Whether words are a page's own: a button, a section, a link to its terms."""
    return words.casefold().strip(" .:!") in _BUTTONS


def opens_list(block: Block) -> bool:
    """Whether a block heads a list of links: what follows it in short lines is furniture too."""
    return bool(_LIST_HEAD.match(block.text.strip("*_# \t-–—•|>[]")))


def trail(text: str) -> list[str]:
    """The pieces of a path or row of links; [] where there are no separators."""
    pieces = _TRAIL.split(text)
    return pieces if len(pieces) > 1 else []


def _is_trail(text: str) -> bool:
    """Whether a line is nothing but a path or row of links: several short pieces, or a button beside a name."""
    pieces = trail(text)
    buttons = any(piece.casefold() in _BUTTONS for piece in pieces)
    return len(pieces) >= (2 if buttons else 3) and all(len(piece.split()) <= 4 for piece in pieces)


_RELEASE = re.compile(
    r"\W*(?:for\s+immediate\s+release|press\s+release|news\s+release|media\s+release|press\s+statement)\b",
    re.IGNORECASE,
)
_BASED_ON = re.compile(
    r"(?:\W*with\s+(?:additional\s+)?(?:reporting|files|material)|\W*based\s+on\s+(?:reporting|reports|"
    r"material))\s+(?:by|from)\s+(?P<who>.+?)[\s.)\]]*$"
    r"|\W*(?:source|agency|agencies|©)\s*:?\s+(?P<source>.+?)[\s.)\]]*$",
    re.IGNORECASE,
)


def is_release(block: Block) -> bool:
    """Whether a line marks a press release."""
    return bool(_RELEASE.search(block.text[:80]))


def credited(block: Block) -> str | None:
    """The names in a line that credits the agencies a report was made from, None where it is no such line."""
    match = _BASED_ON.match(block.text)
    return (match["who"] or match["source"]) if match else None
