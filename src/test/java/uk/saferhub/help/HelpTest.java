package uk.saferhub.help;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.testing.Chromium;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.Visitor;

/** UXA-01, UXA-03: guides, glossary, accessibility statement, cookies and privacy, for whoever asks. */
@SaferHubTest
class HelpTest {

    @LocalServerPort
    int port;

    @Test
    void UXA_03_every_guide_is_a_page_and_every_link_of_it_leads_somewhere() {
        var anybody = new Visitor(port);
        Visitor.Page help = anybody.get("/help");
        assertThat(help.body()).contains("Users' guide, by role", "/help/hub-cases", "/help/glossary");
        assertThat(help.body()).as("what the repository alone has").doesNotContain("Pictures", "screenshots.sh");
        var links = Pattern.compile("href=\"(/help/[^\"]+)\"")
                .matcher(help.body())
                .results()
                .map(link -> link.group(1))
                .distinct()
                .toList();
        assertThat(links).hasSizeGreaterThan(10);
        for (String link : links) {
            Visitor.Page guide = anybody.get(link);
            assertThat(guide.status()).as(link).isEqualTo(200);
            assertThat(guide.body()).as(link).contains("govuk-heading-l").doesNotContain(".md\"");
        }
        try (var phone = Chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(320, 900))) {
            Page page = phone.newPage();
            for (String link : links) {
                page.navigate("http://localhost:" + port + link);
                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .as("width of " + link)
                        .isLessThanOrEqualTo(320);
            }
        }
        assertThat(anybody.get("/help/glossary").body())
                .contains("ASB case review")
                .contains("govuk-table");
        assertThat(anybody.get("/help/no-such-guide").status()).isEqualTo(404);
    }

    @Test
    void UXA_01_what_the_law_has_a_service_say_is_linked_at_the_foot_of_every_page() {
        var anybody = new Visitor(port);
        String foot = anybody.get("/sign-in").body();
        for (String page : List.of("/accessibility", "/cookies", "/privacy")) {
            assertThat(foot).contains("href=\"" + page + "\"");
            assertThat(anybody.get(page).status()).as(page).isEqualTo(200);
        }
    }

    /** What the cookie page says is what the browser is given. */
    @Test
    void UXA_01_no_cookie_is_set_that_the_page_does_not_name() {
        Visitor.Page page = new Visitor(port).get("/sign-in");
        String told = new Visitor(port).get("/cookies").body();
        List<String> set = page.headers().getOrDefault("set-cookie", List.of());
        assertThat(set).isNotEmpty();
        for (String cookie : set)
            assertThat(told).contains("<code>" + cookie.split("=")[0].replace("__Host-", "") + "</code>");
    }
}
