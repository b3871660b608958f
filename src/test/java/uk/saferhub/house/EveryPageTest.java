package uk.saferhub.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.testing.Demonstration;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.Structure;
import uk.saferhub.testing.Visitor;

/**
 * Every kind of page that somebody of the demonstration can come to by links alone, one of each: it is there, a link never leads
 * to a refusal, and it is put together as those who do not see it need it (A2.9, A5.3). What pages look like, axe says elsewhere.
 */
@SaferHubTest
class EveryPageTest {

    /** More kinds of address than anybody of the demonstration has, so that one that grows without end is noticed. */
    private static final int MOST = 500;

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");

    /** Files are other tests' matter, and whoever signs out or hides a page sees no more of them. */
    private static final Pattern NO_PAGE = Pattern.compile(
            "\\.(csv|ods|xlsx|pdf|odt|docx|json|geojson|ics|zip|svg|png|js|css)\\b|/sign-out|/download|/files$|[?&](as|format)=");

    @Autowired
    Demonstration demonstration;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"hub", "analyst", "enforcement", "worcester", "police", "admin", "councillor"})
    void every_page_that_links_lead_to_is_there_and_well_put_together(String who) {
        demonstration.load();
        Visitor visitor = Demonstration.visitor(port, who);
        var faults = new TreeMap<String, Object>();
        var seen = new HashSet<String>();
        var ahead = new ArrayDeque<>(java.util.List.of("/"));
        int read = 0;
        while (!ahead.isEmpty()) {
            String address = ahead.removeFirst();
            if (!seen.add(kind(address))) continue;
            Visitor.Page page = visitor.get(address);
            if (!page.headers()
                    .getOrDefault("content-type", java.util.List.of(""))
                    .getFirst()
                    .startsWith("text/html")) continue;
            assertThat(++read).as("kinds of page, the last of them " + address).isLessThan(MOST);
            if (page.status() != 200) faults.put(address, page.status());
            else if (!Structure.faults(page.body()).isEmpty()) faults.put(address, Structure.faults(page.body()));
            LINK.matcher(page.body())
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .filter(link -> !NO_PAGE.matcher(link).find() && !seen.contains(kind(link)))
                    .forEach(ahead::add);
        }
        assertThat(faults).as(who + ", " + read + " pages").isEmpty();
        assertThat(read).as("pages of " + who).isGreaterThan(15);
    }

    /** An address without what tells one record from another: references, numbers and what a filter holds. */
    private static String kind(String address) {
        String[] parts = address.split("\\?", 2);
        String path = parts[0].replaceAll("[A-Z]{1,5}-[0-9A-HJKMNP-TV-Z]{7,10}", "#")
                .replaceAll("[0-9a-f-]{36}", "#")
                .replaceAll("\\d+", "9");
        return parts.length == 1 ? path : path + "?";
    }
}
