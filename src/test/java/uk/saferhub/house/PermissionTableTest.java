package uk.saferhub.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
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

/**
 * Every route × every role, over HTTP, against a table written by hand. While one works on a slice, {@code -Droutes=/orders} asks
 * only the routes whose path holds that text.
 */
@SaferHubTest
class PermissionTableTest {

    private static final String WANTED = System.getProperty("routes", "");

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
        known.removeIf(route -> !route.contains(WANTED));
        assertThat(table().keySet()).containsExactlyElementsOf(known);
    }

    @Test
    void everyoneGetsWhatTheTableSaysAndNothingMore() throws Exception {
        demonstration.load();
        Set<String> people = DemoPerson.all().stream()
                .map(person -> person.email().split("@")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        var table = table();
        // Two at a time: everyone's session is their own, and one asker leaves half of the machine idle.
        var wrong = new ConcurrentSkipListSet<String>();
        try (var askers = Executors.newFixedThreadPool(2)) {
            var asked = people.stream()
                    .map(who -> askers.submit(() -> wrong.addAll(wrongFor(who, table))))
                    .toList();
            for (var person : asked) person.get();
        }
        assertThat(wrong).isEmpty();
    }

    private List<String> wrongFor(String who, Map<String, Set<String>> table) {
        var wrong = new ArrayList<String>();
        Visitor visitor = Demonstration.visitor(port, who);
        var token = List.of(visitor.token());
        table.forEach((route, allowed) -> {
            int status = ask(visitor, route, token);
            boolean may = allowed.contains(who) || allowed.contains("everyone");
            boolean ofSystems = allowed.contains("systems");
            if (ofSystems ? status != 401 : may == (status == 403) || status >= 500)
                wrong.add(who + " " + route + " " + status);
        });
        return wrong;
    }

    private static int ask(Visitor visitor, String route, List<Map.Entry<String, String>> token) {
        String[] parts = route.split(" ");
        String path = parts[1].replace("{noun}", "service").replaceAll("\\{[^}]+}", "X-0000000");
        return parts[0].equals("GET")
                ? visitor.get(path).status()
                : visitor.post(path, token).status();
    }

    private static TreeMap<String, Set<String>> table() throws java.io.IOException {
        var table = new TreeMap<String, Set<String>>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/permission-table.txt"))) {
            if (line.isBlank() || line.startsWith("#")) continue;
            String[] sides = line.split(" : ");
            if (!sides[0].contains(WANTED)) continue;
            table.put(
                    sides[0].strip(),
                    new TreeSet<>(Arrays.asList(sides[1].strip().split("\\s+"))));
        }
        return table;
    }
}
