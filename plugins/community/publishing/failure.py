"""Why a site is not published: each sentence tells what is wrong, the next one what to do."""

from community.core.problem import CommunityError


class RefusedError(CommunityError):
    """Something has to be put right before this site may be published; nothing was sent."""

    #: What the task exits with.
    exitcode = 2


class PublishError(CommunityError):
    """The site could not be brought to its place: the network, a key, another program."""

    #: What the task exits with.
    exitcode = 1
