package uk.saferhub.files.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a page to cover, in hundredths of the page's width and height as it is seen.
 *
 * @param page from 1
 * @param left and @param top from the upper left corner
 */
public record Region(int page, double left, double top, double width, double height) {

    private static final Pattern FORM = Pattern.compile(
            "(?i)(?:page )?(\\d{1,3})[:,]? +([\\d.]{1,5}) +([\\d.]{1,5}) +([\\d.]{1,5}) +([\\d.]{1,5})");

    /** Reads one region a line. @throws IllegalArgumentException with the line that cannot be read */
    public static List<Region> read(String lines) {
        var regions = new ArrayList<Region>();
        for (String line : lines.split("\n")) {
            if (line.isBlank()) continue;
            Matcher found = FORM.matcher(line.strip());
            if (!found.matches()) throw new IllegalArgumentException(line.strip());
            regions.add(region(found, line.strip()));
        }
        return regions;
    }

    private static Region region(Matcher found, String line) {
        try {
            var region = new Region(
                    Integer.parseInt(found.group(1)),
                    Double.parseDouble(found.group(2)),
                    Double.parseDouble(found.group(3)),
                    Double.parseDouble(found.group(4)),
                    Double.parseDouble(found.group(5)));
            if (region.width <= 0 || region.height <= 0 || region.left >= 100 || region.top >= 100 || region.page == 0)
                throw new IllegalArgumentException(line);
            return region;
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException(line);
        }
    }
}
