package uk.saferhub.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

class PageViewsTest {

    private final ViewResolver pages = new PageViews().pages(new PageViews().templates());
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private void send(View view, Map<String, ?> model) throws Exception {
        view.render(model, new MockHttpServletRequest(), response);
    }

    @Test
    void a_page_is_sent_whole_and_kept_by_nobody() throws Exception {
        View view = pages.resolveViewName("saferhub/web/fault", Locale.UK);
        send(view, Map.of("page", new FaultPage(Frame.of("SaferHub", "/"), "F-1", "/", false)));
        assertThat(response.getContentAsString()).contains("Sorry, there is a problem", "F-1");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getContentLength()).isEqualTo(response.getContentAsByteArray().length);
        assertThat(pages.resolveViewName("saferhub/web/no-such", Locale.UK)).isNull();
    }

    @Test
    void a_redirect_is_a_303_to_a_path_of_ours() throws Exception {
        send(pages.resolveViewName("redirect:/cases/C-7QK2M9F?done=closed", Locale.UK), Map.of("page", "x"));
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo("/cases/C-7QK2M9F?done=closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "cases", "/a b", "/\tx"})
    void a_redirect_never_leaves_the_service(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> pages.resolveViewName("redirect:" + path, Locale.UK));
    }

    @Test
    void a_download_is_saved_under_its_name_and_its_spool_file_is_gone() throws Exception {
        Path spool = Files.writeString(Files.createTempFile("test", ".csv"), "a,b\n");
        send(Download.of(spool, "Figures – Selby.csv", "text/csv;charset=UTF-8"), Map.of());
        assertThat(response.getContentAsByteArray()).isEqualTo("a,b\n".getBytes(StandardCharsets.UTF_8));
        assertThat(response.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("Selby.csv");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(spool).doesNotExist();
    }
}
