package uk.saferhub.reports.composing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.Condition;
import uk.saferhub.configuration.Metric;
import uk.saferhub.configuration.Priority;
import uk.saferhub.configuration.ReportTemplate;
import uk.saferhub.configuration.Source;
import uk.saferhub.configuration.Strategy;
import uk.saferhub.reports.document.Cell;
import uk.saferhub.reports.document.Disclosure;
import uk.saferhub.reports.document.HouseStyle;
import uk.saferhub.reports.document.Inline;
import uk.saferhub.reports.document.NumberStyle;
import uk.saferhub.reports.document.PaperFigure;
import uk.saferhub.reports.document.Table;

/** The tables that a template asks for, made from the release's settings and from figures (RPT-04). */
final class TemplateTables {

    private final Occasion occasion;
    private final FigureLookup figures;

    private TemplateTables(Occasion occasion, FigureLookup figures) {
        this.occasion = occasion;
        this.figures = figures;
    }

    static @Nullable Table named(String code, Occasion occasion, FigureLookup figures) {
        return occasion.template().sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(ReportTemplate.Table.class::isInstance)
                .map(ReportTemplate.Table.class::cast)
                .filter(table -> table.code().equals(code))
                .findFirst()
                .map(table -> of(table, "", occasion, figures))
                .orElse(null);
    }

    static Table of(ReportTemplate.Table table, String heading, Occasion occasion, FigureLookup figures) {
        TemplateTables tables = new TemplateTables(occasion, figures);
        String caption = table.caption() != null ? table.caption() : heading;
        return switch (table.of()) {
            case PRIORITIES ->
                Table.of(table.code(), caption, table.columns(), tables.priorities(), Disclosure.COUNCIL_ACT);
            case SUPPORTS ->
                Table.of(table.code(), caption, table.columns(), tables.supports(), Disclosure.COUNCIL_ACT);
            case FIGURES ->
                tables.counted(
                        table,
                        caption,
                        table.rows().stream()
                                .map(row -> new Counted(row.label(), row.figure()))
                                .toList());
            case NOTICES -> tables.counted(table, caption, tables.notices());
        };
    }

    private record Counted(String label, String metric) {}

    private List<List<Cell>> priorities() {
        List<Priority> all = strategies()
                .flatMap(s -> occasion.settings().priorities(s.code()).stream())
                .toList();
        List<Priority> led = all.stream().filter(p -> p.leadLabel() != null).toList();
        return (led.isEmpty() ? all : led)
                .stream()
                        .map(p -> List.of(Cell.of(p.title()), Cell.of(Objects.requireNonNullElse(p.leadLabel(), ""))))
                        .toList();
    }

    private List<List<Cell>> supports() {
        return strategies()
                .flatMap(strategy -> strategy.supports().stream())
                .map(support -> List.of(Cell.of(support.plan()), Cell.of(support.priority())))
                .toList();
    }

    private Stream<Strategy> strategies() {
        return occasion.settings().strategies().stream()
                .filter(strategy -> strategy.on(occasion.period().to()));
    }

    private List<Counted> notices() {
        return occasion.settings().metrics().stream()
                .filter(metric ->
                        metric.source() == Source.PUBLISHED_NOTICES && metric.measure() == Metric.Measure.COUNT)
                .filter(metric -> ofOneType(metric.where()))
                .map(metric -> new Counted(metric.label(), metric.code()))
                .toList();
    }

    /** A measure over several types would count their notices a second time. */
    private static boolean ofOneType(@Nullable Condition condition) {
        return switch (condition) {
            case Condition.Equals equals -> equals.field().equals("notice_type");
            case Condition.And and -> and.all().stream().anyMatch(TemplateTables::ofOneType);
            case null, default -> false;
        };
    }

    /** Counts of one unit add up, and so the table foots itself. */
    private Table counted(ReportTemplate.Table table, String caption, List<Counted> lines) {
        List<PaperFigure> found = lines.stream()
                .map(line -> figures.of(line.metric()))
                .filter(Objects::nonNull)
                .toList();
        List<List<Cell>> rows = lines.stream()
                .map(line -> List.of(Cell.of(line.label()), cell(figures.of(line.metric()))))
                .toList();
        Disclosure small =
                found.stream().map(PaperFigure::small).max(Enum::compareTo).orElse(Disclosure.COUNCIL_ACT);
        boolean addsUp = found.stream().map(PaperFigure::unit).distinct().count() == 1
                && found.stream().noneMatch(f -> f.unit().equals("percent"));
        return addsUp && rows.size() > 1
                ? Table.footed(table.code(), caption, table.columns(), rows, small)
                : Table.of(table.code(), caption, table.columns(), rows, small);
    }

    private static Cell cell(@Nullable PaperFigure figure) {
        if (figure == null) {
            return Cell.of("[no data]");
        }
        if (figure.value() == null) {
            return Cell.of(new Inline.Quoted(figure, NumberStyle.DIGITS, HouseStyle.PLAIN, null).text())
                    .opening(figure);
        }
        BigDecimal value = figure.unit().equals("pence") ? figure.value().movePointLeft(2) : figure.value();
        return Cell.of(value).opening(figure);
    }
}
