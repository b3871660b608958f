package uk.saferhub.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A rule has an ID that a user, a test and a report can quote. */
class RulesTest {

    private static final Pattern ID = Pattern.compile("\"([A-Z]{3}-\\d{2}(?:-[A-Z0-9]+)?)\"");

    private static final Map<String, TreeSet<String>> RULES = rules();

    @Test
    void aRuleIsStatedInOneFile() {
        assertThat(RULES.entrySet().stream().filter(rule -> rule.getValue().size() > 1))
                .isEmpty();
    }

    @Test
    void everyRuleIsNamedByATest() {
        var tests = new StringBuilder();
        for (Path file : Sources.under(Sources.TEST, ".java")) tests.append(Sources.text(file));
        assertThat(RULES.keySet().stream()
                        .filter(id -> tests.indexOf(id) < 0 && tests.indexOf(id.replace('-', '_')) < 0))
                .isEmpty();
    }

    private static Map<String, TreeSet<String>> rules() {
        var rules = new TreeMap<String, TreeSet<String>>();
        for (Path file : Sources.under(Sources.MAIN, ".java")) {
            Matcher named = ID.matcher(Sources.text(file));
            while (named.find())
                rules.computeIfAbsent(named.group(1), id -> new TreeSet<>()).add(file.toString());
        }
        return rules;
    }
}
