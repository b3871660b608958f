package uk.saferhub.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.saferhub.access.Open;
import uk.saferhub.demo.DemoPerson;
import uk.saferhub.testing.Demonstration;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.Visitor;

/** Every route × every role, over HTTP, against a table written by hand. */
@SaferHubTest
class PermissionTableTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    Demonstration demonstration;

    @LocalServerPort
    int port;

    @Test
    void everyRouteHasARowAndEveryRowARoute() throws Exception {
        var known = new TreeSet<String>();
        routes.getHandlerMethods().forEach((info, route) -> {
            if (route.hasMethodAnnotation(Open.class)
                    || !route.getBeanType().getName().startsWith("uk.saferhub")) return;
            info.getMethodsCondition()
                    .getMethods()
                    .forEach(method -> info.getPatternValues()
                            .forEach(path -> known.add(method + " " + path.replaceAll("\\{(\\w+):[^}]+}", "{$1}"))));
        });
        assertThat(table().keySet()).containsExactlyElementsOf(known);
    }

    @Test
    void everyoneGetsWhatTheTableSaysAndNothingMore() throws Exception {
        demonstration.load();
        Set<String> people = DemoPerson.all().stream()
                .map(person -> person.email().split("@")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        var wrong = new ArrayList<String>();
        for (String who : people) {
            Visitor visitor = Demonstration.visitor(port, who);
            table().forEach((route, allowed) -> {
                int status = ask(visitor, route);
                boolean may = allowed.contains(who) || allowed.contains("everyone");
                if (may == (status == 403) || status >= 500) wrong.add(who + " " + route + " " + status);
            });
        }
        assertThat(wrong).isEmpty();
    }

    private static int ask(Visitor visitor, String route) {
        String[] parts = route.split(" ");
        String path = parts[1].replace("{noun}", "service").replaceAll("\\{[^}]+}", "X-0000000");
        return parts[0].equals("GET")
                ? visitor.get(path).status()
                : visitor.post(path, List.of(visitor.token())).status();
    }

    private static TreeMap<String, Set<String>> table() throws java.io.IOException {
        var table = new TreeMap<String, Set<String>>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/permission-table.txt"))) {
            if (line.isBlank() || line.startsWith("#")) continue;
            String[] sides = line.split(" : ");
            table.put(
                    sides[0].strip(),
                    new TreeSet<>(Arrays.asList(sides[1].strip().split("\\s+"))));
        }
        return table;
    }
}
