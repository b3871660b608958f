package uk.saferhub.configuration;

/**
 * What a pack is.
 *
 * @param format the version of this format; this program reads 1
 */
@Means("What this pack is: its code, its title, and why it exists.")
public record Header(String code, String title, int format, String about) implements Thing {

    @Override
    public String toSentence() {
        return "This is the pack \"" + title + "\" (" + code + ").";
    }
}
