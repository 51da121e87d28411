"""The keys of one picture among several."""

from community.intake.fields.types import Keys, Picture, Text, required


class PictureKeys(Keys):
    """A picture and what it shows."""

    image: Picture = required("A file under content/images/.", "coffee-2014.jpg")
    image_alt: Text = required(
        "What the picture shows, for those who cannot see it.",
        "Two officers and a resident at a table",
    )
