package uk.saferhub.commands;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Realm;
import uk.saferhub.access.Realms;
import uk.saferhub.configuration.Configuration;
import uk.saferhub.configuration.FigureToken;
import uk.saferhub.configuration.ReportTemplate;
import uk.saferhub.figures.AsKnown;
import uk.saferhub.figures.Figure;
import uk.saferhub.figures.Figures;
import uk.saferhub.kernel.Period;

/** A partnership's figures for scripts: what may be printed in public, and for the rest that it may not. */
@Command(
        name = "figures",
        mixinStandardHelpOptions = true,
        description =
                "Prints a partnership's figures for a period. A figure that may not be printed in public has no value and says why it is suppressed.")
class FiguresCommand implements Callable<Integer> {

    enum Format {
        csv,
        json
    }

    @Spec
    CommandSpec command = CommandSpec.create();

    @Mixin
    Where where = new Where();

    @Option(names = "--partnership", required = true, paramLabel = "CODE")
    String partnership = "";

    @Option(
            names = "--period",
            required = true,
            paramLabel = "FROM/TO",
            description = "For example 2019-04-01/2019-10-31, both days included.")
    String period = "";

    @Option(
            names = "--template",
            paramLabel = "CODE",
            description = "Only the figures that this report template prints.")
    @Nullable
    String template;

    @Option(
            names = "--known-at",
            paramLabel = "DATE",
            description =
                    "As they were known at the end of that day, such as 2019-12-01; today's value stands beside it as value_now.")
    @Nullable
    String knownAt;

    @Option(
            names = "--format",
            defaultValue = "csv",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    Format format = Format.csv;

    @Override
    public Integer call() throws Exception {
        Period asked = Given.read(command, "--period", () -> Period.parse(period));
        return Program.run(where, program -> {
            List<Map<String, Object>> rows = knownAt == null
                    ? figures(program, partnership, asked, template).stream()
                            .map(FiguresCommand::row)
                            .toList()
                    : known(
                            program,
                            partnership,
                            asked,
                            template,
                            Given.read(command, "--known-at", () -> LocalDate.parse(knownAt)));
            System.out.println(format == Format.json ? JsonMapper.shared().writeValueAsString(rows) : csv(rows));
            return 0;
        });
    }

    static List<Figure> figures(
            ApplicationContext program, String partnership, Period asked, @Nullable String template) {
        Realm realm = program.getBean(Realms.class).named(partnership, "governance");
        return program.getBean(Desk.class)
                .service("command-line", List.of(Permission.READ_FIGURE), realm, Who.about("figures"), actor -> {
                    Set<String> printed = template == null
                            ? Set.of()
                            : printed(program.getBean(Configuration.class)
                                    .of(partnership, actor.today())
                                    .template(template));
                    return program.getBean(Figures.class).all(actor, partnership, asked).stream()
                            .filter(figure -> template == null || printed.contains(figure.metric()))
                            .toList();
                });
    }

    /** As known on a day, beside today. */
    static List<Map<String, Object>> known(
            ApplicationContext program, String partnership, Period asked, @Nullable String template, LocalDate day) {
        Realm realm = program.getBean(Realms.class).named(partnership, "governance");
        return program.getBean(Desk.class)
                .service(
                        "command-line",
                        List.of(Permission.READ_FIGURE),
                        realm,
                        Who.about("figures as known"),
                        actor -> {
                            Set<String> wanted = template == null
                                    ? Set.of()
                                    : printed(program.getBean(Configuration.class)
                                            .of(partnership, actor.today())
                                            .template(template));
                            return program.getBean(AsKnown.class).all(actor, partnership, asked, day).stream()
                                    .filter(pair -> template == null
                                            || wanted.contains(pair.now().metric()))
                                    .map(pair -> {
                                        Map<String, Object> row = row(pair.then());
                                        row.put("known_at", day.toString());
                                        row.put("value_now", row(pair.now()).get("value"));
                                        return row;
                                    })
                                    .toList();
                        });
    }

    /** The metrics that a template prints, in its text or in a row of a table. */
    private static Set<String> printed(ReportTemplate template) {
        var codes = new HashSet<String>();
        // A record's words hold every text within it, however deep.
        FigureToken.in(template.sections().toString()).forEach(token -> codes.add(token.code()));
        template.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(ReportTemplate.Table.class::isInstance)
                .map(ReportTemplate.Table.class::cast)
                .forEach(table -> table.rows().forEach(row -> codes.add(row.figure())));
        return codes;
    }

    static Map<String, Object> row(Figure figure) {
        var row = new LinkedHashMap<String, Object>();
        row.put("metric", figure.metric());
        row.put("label", figure.label());
        row.put("period", figure.period().toString());
        row.put("scope", figure.partnership());
        row.put(
                "value",
                figure.printable().isEmpty()
                        ? ""
                        : figure.value() == null ? figure.printable().get() : figure.value());
        row.put("unit", figure.unit());
        row.put("suppressed", figure.small() || figure.state() == Figure.State.HELD_BACK);
        row.put("records", figure.small() ? "" : figure.records());
        return row;
    }

    private static String csv(List<Map<String, Object>> rows) {
        var lines = new StringBuilder(
                rows.isEmpty()
                        ? "metric,label,period,scope,value,unit,suppressed,records"
                        : String.join(",", rows.getFirst().keySet()));
        for (var row : rows)
            lines.append("\r\n")
                    .append(row.values().stream().map(FiguresCommand::quoted).collect(Collectors.joining(",")));
        return lines.toString();
    }

    /** RFC 4180; a text that a spreadsheet would take for a formula gets a quotation mark before it. */
    private static String quoted(Object value) {
        String text = value.toString();
        if (value instanceof String && !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0) text = "'" + text;
        return text.matches("(?s).*[\",\r\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
