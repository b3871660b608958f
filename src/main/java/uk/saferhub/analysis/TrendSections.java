package uk.saferhub.analysis;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.analysis.TrendPage.Section;
import uk.saferhub.crimedata.catalogue.SeriesBreak;
import uk.saferhub.web.Link;
import uk.saferhub.web.charts.LimitChart;
import uk.saferhub.web.charts.StillPicture;

/** The sections of the page of a trend, each a chart with its table; and the same tables as files. */
@Component
class TrendSections {

    static final String[] FIELDS = {"changed", "done", "measure"};

    private final Asking asking;

    TrendSections(Asking asking) {
        this.asking = asking;
    }

    /**
     * What the sections are made of.
     *
     * @param breaks that are recorded of the series
     * @param supplies where its supply ceased, or it came to stand for another
     * @param late what is due and has not come, and which areas of another census were joined; or empty
     */
    record Made(Scope scope, Measured measured, List<SeriesBreak> breaks, List<SeriesBreak> supplies, String late) {

        MonthlyCounts months() {
            return measured.months();
        }

        /** Where a supply ceased or came to be used instead, and where the small areas change: drawn on every chart of the months. */
        List<LimitChart.Mark> marks() {
            return months().marks(supplies);
        }

        @Nullable
        YearMonth done() {
            return scope.within("done");
        }
    }

    Section trend(Made made, Actor actor) {
        Trend trend = Trend.of(made.scope(), made.measured(), made.breaks(), made.supplies());
        return new Section(
                "Is it more than it usually is?",
                trend.chart().svg(),
                trend.findings(),
                (trend.method() + " " + made.late()).strip(),
                trend.table(),
                files("the trend", "trend", made.scope(), actor));
    }

    /** A season and the series without it, or none where it cannot be told. */
    List<Section> season(Made made, Actor actor) {
        if (!Seasonality.hindrance(made.months(), made.breaks()).isEmpty()) return List.of();
        Seasonality season = Seasonality.of(made.scope(), made.months());
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "Does the time of year matter?",
                season.chart().svg(),
                season.findings(),
                season.method(),
                season.table(),
                files("an average year", "season", made.scope(), actor)));
        if (season.season().tells())
            sections.add(new Section(
                    "What is it without the season?",
                    season.adjusted(made.marks()).svg(),
                    List.of(),
                    "Each month’s count less what its time of year adds. Use it to compare a month with the one before.",
                    season.adjustedTable(),
                    files("the series without the season", "adjusted", made.scope(), actor)));
        return sections;
    }

    @Nullable
    Section ahead(Made made, Actor actor) {
        if (!Ahead.hindrance(made.months(), made.breaks()).isEmpty()) return null;
        Ahead ahead = Ahead.of(made.scope(), made.months());
        return new Section(
                "What is to be expected?",
                ahead.chart(made.marks()).svg(),
                List.of(),
                ahead.method(),
                ahead.table(),
                files("the forecast", "forecast", made.scope(), actor));
    }

    @Nullable
    Section change(Made made, Actor actor) {
        YearMonth done = made.done();
        if (done == null || !noChange(made).isEmpty()) return null;
        BeforeAfter change = BeforeAfter.of(made.scope(), made.months(), done);
        return new Section(
                "Did it change when something was done?",
                change.chart(made.marks()).svg(),
                change.findings(),
                change.method(),
                change.table(),
                files("before and after", "before-after", made.scope(), actor));
    }

    /** Why before and after are not compared although that was asked for, or empty. */
    static String noChange(Made made) {
        YearMonth done = made.done();
        return done == null ? "" : BeforeAfter.hindrance(made.months(), done, made.breaks());
    }

    /** The table under one of the charts, or null for one that is not there. */
    @Nullable
    Table table(String name, Made made, Actor actor) {
        Section section = section(name, made, actor);
        return section == null ? null : section.table();
    }

    /** One of the charts as a picture for a document, or null for one that is not there. */
    @Nullable
    StillPicture picture(String name, Made made, Actor actor) {
        Section section = section(name, made, actor);
        return section == null ? null : section.picture(made.scope(), actor);
    }

    private @Nullable Section section(String name, Made made, Actor actor) {
        return switch (name) {
            case "trend" -> trend(made, actor);
            case "season" -> season(made, actor).stream().findFirst().orElse(null);
            case "adjusted" -> season(made, actor).stream().skip(1).findFirst().orElse(null);
            case "forecast" -> ahead(made, actor);
            case "before-after" -> change(made, actor);
            default -> null;
        };
    }

    private List<Link> files(String what, String table, Scope scope, Actor actor) {
        String query = scope.query(FIELDS);
        List<Link> links = new ArrayList<>(asking.links(actor, what, "/analysis/trend/" + table, query));
        links.addAll(asking.pictures().links(actor, what, "/analysis/trend/" + table, query));
        return links;
    }
}
