package uk.saferhub.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.saferhub.kernel.Decision;

/** What the components write; how they look and whether they are accessible is GalleryTest's. */
class ComponentsTest {

    private static final TemplateEngine TEMPLATES = new PageViews().templates();
    private static final Frame FRAME = Frame.of("SaferHub", "/cases")
            .withPartnership("Safer Testshire", "#00703c")
            .withUser(
                    "Ayesha Kerr",
                    "Testshire Council",
                    List.of(new MenuGroup(null, List.of(new Link("Cases", "/cases", true)), true)))
            .withKeys("token-1", "once-1")
            .withTitle("Cases");

    private static String show(String template, Object page) {
        var html = new StringOutput();
        TEMPLATES.render("saferhub/web/" + template + ".jte", page, html);
        return html.toString();
    }

    private static String part(String template, Map<String, Object> params) {
        var html = new StringOutput();
        TEMPLATES.render("saferhub/web/" + template + ".jte", params, html);
        return html.toString();
    }

    @Test
    void a_page_bears_the_partnership_the_title_and_who_is_signed_in() {
        String html =
                show("refused", new RefusedPage(FRAME, Decision.refused("R-1", "Too early.", "Act s.1"), "/x", false));
        assertThat(html)
                .contains("<html lang=\"en\"", "<title>This cannot be done now – Safer Testshire – SaferHub</title>")
                .contains("Ayesha Kerr", "Testshire Council", "fill=\"#00703c\"", "aria-current=\"true\">Cases")
                .contains("Too early.", "Rule R-1: Act s.1");
    }

    @Test
    void nothing_is_inline_so_that_the_security_policy_needs_no_exception() {
        String html = show("forbidden", new ForbiddenPage(FRAME, "decide referrals", List.of("Jo Onyango")));
        assertThat(html)
                .doesNotContain("style=", "<style", "onclick", "javascript:")
                .contains("Jo Onyango");
        assertThat(html.replaceAll("<script type=\"module\" src=\"/assets/[a-z]+.js\"></script>", ""))
                .doesNotContain("<script");
    }

    @Test
    void not_found_shows_no_form_script_or_key_and_is_the_same_for_every_address() {
        String one = show("not-found", new NotFoundPage(FRAME));
        String other = show("not-found", new NotFoundPage(FRAME.withKeys("token-2", "once-2")));
        assertThat(one).isEqualTo(other).doesNotContain("<form", "<script", "token-1", "once-1", "nonce");
    }

    @Test
    void a_form_carries_its_token_its_key_and_its_version() {
        var params = new java.util.HashMap<String, Object>(
                Map.of("frame", FRAME, "action", "/cases", "version", 7, "draft", true));
        params.put("content", (gg.jte.Content) out -> out.writeContent("x"));
        assertThat(part("form", params))
                .contains("method=\"post\"", "novalidate", "data-draft=\"/cases\"")
                .contains("name=\"_csrf\" value=\"token-1\"", "name=\"_once\" value=\"once-1\"")
                .contains("name=\"version\" value=\"7\"")
                .doesNotContain("enctype");
    }

    @Test
    void a_field_in_error_keeps_its_words_and_the_summary_links_to_it() {
        var fields = Fields.empty().with("street", "<b>O'Connell</b>").error("street", "Enter a real street");
        String input =
                part("input", Map.of("fields", fields, "name", "street", "label", "Street", "hint", "Not a flat"));
        assertThat(input)
                .contains("value=\"&lt;b>O&#39;Connell&lt;/b>\"", "aria-describedby=\"street-hint street-error\"")
                .contains("id=\"street-error\"", "Enter a real street", "govuk-input--error");
        assertThat(part("errors", Map.of("fields", fields))).contains("<a href=\"#street\">Enter a real street</a>");
    }

    @Test
    void the_first_part_of_a_date_and_the_first_choice_bear_the_name_that_the_summary_links_to() {
        var fields = Fields.empty().withDate("born", LocalDate.of(1999, 6, 4)).with("kind", "b");
        assertThat(part("date", Map.of("fields", fields, "name", "born", "label", "Date of birth")))
                .contains("id=\"born\" name=\"born-day\" type=\"text\" value=\"4\"", "name=\"born-year\"");
        var choices = List.of(Choice.of("a", "Apple"), Choice.of("b", "Bread"));
        assertThat(part("radios", Map.of("fields", fields, "name", "kind", "label", "Kind", "choices", choices)))
                .contains("id=\"kind\" name=\"kind\" type=\"radio\" value=\"a\"", "value=\"b\" checked");
    }

    @Test
    void a_button_is_offered_only_when_its_rule_allows_it() {
        assertThat(part("offer", Map.of("decision", Decision.allowed(), "label", "Close case")))
                .contains("<button", "Close case");
        var refused = Decision.refused("ENF-02", "Time to comply runs until then.", "ASB Act s.43(5)")
                .opening(LocalDate.of(2026, 6, 4));
        assertThat(part("offer", Map.of("decision", refused, "label", "Issue notice")))
                .doesNotContain("<button")
                .contains("Time to comply runs until then. This opens on 4 June 2026.", "ENF-02, ASB Act s.43(5)");
    }

    @Test
    void an_event_of_which_only_the_day_is_known_shows_no_midnight() {
        var known = Event.of("Accepted", Instant.parse("2026-06-04T08:14:00Z"), "Hub", "");
        var day = new Event("Moved in", LocalDate.of(2019, 4, 1), null, "Housing", "", null);
        assertThat(part("timeline", Map.of("events", List.of(known, day))))
                .contains("4 June 2026, 09:14", ">1 April 2019<")
                .doesNotContain("00:00");
    }

    @Test
    void a_stale_edit_sends_every_word_again_over_the_newer_version() {
        var stale = new Stale("Jo Onyango", Instant.EPOCH, 9, List.of(new Stale.Difference("Aim", "Theirs", "Mine")));
        var yours = Fields.of(Map.of("aim", List.of("Mine"), "version", List.of("8"), "_once", List.of("old")));
        assertThat(show("stale", new StalePage(FRAME, stale, yours, "/cases/C-1", "/cases/C-1")))
                .contains("name=\"aim\" value=\"Mine\"", "name=\"version\" value=\"9\"", "Theirs")
                .doesNotContain("value=\"old\"", "value=\"8\"");
    }

    @Test
    void a_fault_names_its_reference() {
        assertThat(show("fault", new FaultPage(FRAME, "F-7QK2M9F", "/", false))).contains("F-7QK2M9F");
    }
}
