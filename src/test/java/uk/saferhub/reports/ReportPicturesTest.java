package uk.saferhub.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.testing.Demonstration;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Window;

/** The report's pages in a real browser, wide and narrow: accessible, without sideways scroll. Pictures go to target/reports. */
@SaferHubTest
class ReportPicturesTest {

    @Autowired
    Demonstration demonstration;

    @LocalServerPort
    int port;

    @Test
    void theyAreAccessibleAndFitTheirWindow() {
        demonstration.load();
        Visitor manager = Demonstration.visitor(port, "manager");
        String published = "/reports/" + reference(manager, "12 November 2019");
        String draft = "/reports/" + reference(manager, "14 January 2020");
        Map<String, String> managers = new LinkedHashMap<>();
        managers.put("list", "/reports");
        managers.put("new", "/reports/new");
        managers.put("draft", draft);
        managers.put("published", published + "?as=public");
        managers.put("part", draft + "/parts/notices");
        for (int width : new int[] {1280, 320}) {
            try (var window = new Window(port, "manager", width, true)) {
                managers.forEach((name, path) -> window.look(path).picture("reports/" + name));
            }
            try (var window = new Window(port, "director", width, true)) {
                window.look(draft + "/overrides/0").picture("reports/override");
            }
        }
    }

    private static String reference(Visitor visitor, String dated) {
        Matcher row = Pattern.compile("href=\"/reports/(R-[0-9A-Z]+)\"(?:(?!</tr>).)*" + dated, Pattern.DOTALL)
                .matcher(visitor.get("/reports").body());
        assertThat(row.find()).isTrue();
        return row.group(1);
    }
}
