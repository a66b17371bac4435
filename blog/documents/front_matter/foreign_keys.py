"""
The keys and values of other systems: those that keep a text from the public, and those like ours.

Keys are compared in lower case and without spaces, hyphens and underscores.
"""

from __future__ import annotations

import re


def _names(table: str) -> frozenset[str]:
    return frozenset(table.split())


# Not public if true; of the second group other values than yes and no mean other things.
WITHHOLD = _names(
    """
    draft drafts isdraft utkast private isprivate privat hidden ishidden dold gömd unlisted
    olistad unpublished isunpublished opublicerad opublicerat avpublicerad ejpublicerad
    secret hemlig hemligt confidential konfidentiell nopublish donotpublish publicerainte
    intepublicerad
    """
)
WITHHOLD_IF_YES = _names(
    """
    hide skip ignore ignored exclude excluded disabled inactive trashed trash deleted raderad
    internal internt intern paid paywall membersonly loginrequired pending wip scheduled embargo
    eleventyexcludefromcollections excludefromcollections sekretess sekretessbelagd arkiverad
    archived ejklar inteklar
    """
)
# Not public if false; the second group as above.
PUBLISH = _names(
    """
    publish published ispublished publicera publicerad publicerat public ispublic
    publik offentlig visible isvisible synlig synligt dgpublish publiceras
    """
)
PUBLISH_IF_NOT_NO = _names(
    """
    listed listad live online show visa visas render enabled aktiv active released release
    ready klar färdig approved godkänd permalink list
    """
)
STATUSES = _names(
    """
    poststatus wpstatus publishstatus publicationstatus publicationstate publishingstatus workflow
    workflowstate workflowstatus moderationstate entrystatus state stage skede type layout kind
    """
)
ACCESS = _names(
    "visibility synlighet access åtkomst privacy audience permissions permission tiers"
)
PASSWORD = _names("password lösenord passphrase passcode wppassword postpassword")
FROM = _names(
    """
    publishdate publishedat publishedon publishat publishon publisheddate pubdate datepublished
    golive golivedate embargodate embargountil scheduledat scheduledfor scheduleddate releasedate
    publiceringsdatum validfrom availablefrom giltigfrån
    """
)
UNTIL = _names(
    """
    expirydate expiredate expires expire expiresat expireson expiry expiration expirationdate
    unpublishdate unpublishat unpublishon unpublish validuntil validto giltigtill avpubliceras
    """
)
# Below another key most names mean something else, such as whether a picture is shown.
ANYWHERE = _names("draft isdraft utkast private published publish publicera unlisted visibility")
OF_BUILD = _names("render list")  # Hugo: ``build: {render: never}``
ROBOTS = _names("robots metarobots googlebot")
NO_INDEX = _names("noindex isnoindex excludefromsearch")

COMMENT = re.compile(r"\s(?:#|//).*", re.DOTALL)
AROUND = " \t\n\"'”“’.,;!:"

YES = _names("true yes y on 1 ja j sant x [x] ✓ ✔ ☑ t")
NO = _names("false no n off 0 nej falskt inte never aldrig f ☐ [] none null ~")
OPEN = _names(
    "public publik offentlig öppen open everyone everybody all alla published synlig visible"
)
CLOSED = _names(
    """
    private privat members member medlemmar paid hidden dold gömd password protected lösenord
    unlisted olistad internal intern internt friends followers subscribers subscriber closed
    stängd secret hemlig restricted admin editors staff owner nobody ingen authenticated
    """
)

# Said by any key that nobody knows, these may be about publishing.
UNFINISHED = _names("draft utkast private privat unpublished opublicerad opublicerat")
# Folders for texts that are not public, in other systems or by their name.
FOLDERS = _names("_drafts drafts draft utkast _utkast private privat _trash trash papperskorg")

# Our key for each of theirs.  A value that is a date is meant for Datum, whatever the key.
OFFERS = {
    "title": "name headline heading h1 posttitle pagetitle rubriktext seotitle",
    "date": """published publishedat publishedon publishdate publisheddate pubdate datepublished
        created createdat createdon createdate creationdate datecreated skapad skapat publicerad
        publicerat publiceringsdatum postdate posted postedon day dag firstpublished releasedate
        originaldate""",
    "updated": """lastmod lastmodified lastmodifiedat lastupdated lastedited updatedat updateddate
        updatedon dateupdated datemodified modifiedat modifieddate edited revised senaständrad
        senastuppdaterad ändrat uppdaterat""",
    "tags": """categories category kategorier kategori topics topic ämnen ämne labels label
        subjects hashtags metakeywords""",
    "summary": """description excerpt abstract lead lede intro introduction inledning preamble
        teaser blurb utdrag beskrivning metadescription seodescription ogdescription snippet tldr
        dek standfirst kortbeskrivning""",
    "lang": "locale inlanguage htmllang contentlanguage",
    "slug": "permalink urlslug wordpressslug handle postname",
    "author": "byline writer creator skribent postauthor",
    "order": "weight menuorder sortorder navorder",
}
MEANT = {key: name for name, keys in OFFERS.items() for key in keys.split()}
KNOWN = (
    WITHHOLD | WITHHOLD_IF_YES | PUBLISH | PUBLISH_IF_NOT_NO | STATUSES | ACCESS | PASSWORD
) | (FROM | UNTIL | ROBOTS | NO_INDEX | MEANT.keys())
