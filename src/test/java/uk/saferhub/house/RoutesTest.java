package uk.saferhub.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.saferhub.access.Open;
import uk.saferhub.access.Requires;
import uk.saferhub.testing.SaferHubTest;

@SaferHubTest
class RoutesTest {

    /** By hand: a route that needs no permission is a decision of a person, not of an annotation. */
    private static final Set<String> OPEN = Set.of(
            "GET /sign-in",
            "POST /sign-in",
            "GET /sign-in/code",
            "POST /sign-in/code",
            "GET /sign-in/second-factor",
            "POST /sign-in/second-factor",
            "GET /sign-in/password",
            "POST /sign-in/password",
            "GET /sign-in/with/{provider}",
            "GET /sign-in/with/{provider}/answer",
            "GET /sign-in/with/{provider}/end",
            "POST /sign-in/with/{provider}/left",
            "GET /me/password",
            "POST /me/password",
            "GET /help",
            "GET /help/{name}",
            "GET /accessibility",
            "GET /cookies",
            "GET /privacy",
            "GET /me/awake",
            "GET /api/v1/openapi.json",
            "GET /source",
            "GET /library",
            "GET /library/{reference}",
            "GET /library/{reference}/paper.pdf",
            "GET /sign-out",
            "POST /sign-out",
            "GET /me/access",
            "GET /me/cover",
            "POST /me/cover",
            "POST /me/cover/{id}/start",
            "POST /me/cover/{id}/end",
            "POST /me/cover/back",
            "GET /me/postcode",
            "POST /me/postcode",
            "POST /me/postcode/removal",
            "GET /calendar.ics",
            "GET /outbox/key",
            "POST /drafts",
            "POST /drafts/removal");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void everyRouteSaysWhatItTakes() {
        List<HandlerMethod> silent = routes.getHandlerMethods().values().stream()
                .filter(RoutesTest::ours)
                .filter(route -> !route.hasMethodAnnotation(Requires.class) && !route.hasMethodAnnotation(Open.class))
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void theOpenRoutesAreTheseAndNoOthers() {
        var open = new TreeSet<String>();
        routes.getHandlerMethods().forEach((info, route) -> {
            if (!route.hasMethodAnnotation(Open.class)) return;
            info.getMethodsCondition()
                    .getMethods()
                    .forEach(method -> info.getPatternValues().forEach(path -> open.add(method + " " + path)));
        });
        assertThat(open).containsExactlyInAnyOrderElementsOf(OPEN);
    }

    @Test
    void everyRouteNamesItsMethod() {
        List<String> any = routes.getHandlerMethods().entrySet().stream()
                .filter(entry -> ours(entry.getValue()))
                .filter(entry -> entry.getKey().getMethodsCondition().isEmpty())
                .map(entry -> entry.getKey().toString())
                .toList();
        assertThat(any).isEmpty();
    }

    @Test
    void nothingIsSentBeforeTheCommit() {
        // A view is rendered after the desk's transaction; a body written by the handler would go out before the log
        // is.
        List<HandlerMethod> early = routes.getHandlerMethods().values().stream()
                .filter(RoutesTest::ours)
                .filter(route -> !Set.of(ModelAndView.class, String.class)
                                .contains(route.getMethod().getReturnType())
                        && !View.class.isAssignableFrom(route.getMethod().getReturnType()))
                .toList();
        assertThat(early).isEmpty();
    }

    private static boolean ours(HandlerMethod route) {
        return route.getBeanType().getName().startsWith("uk.saferhub");
    }
}
