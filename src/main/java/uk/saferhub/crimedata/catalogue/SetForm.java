package uk.saferhub.crimedata.catalogue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.crimedata.Force;
import uk.saferhub.web.Choice;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;

/** A data set, as a form describes it. @param forces those whose street crime is held here */
record SetForm(List<Force> forces) {

    static final List<Choice> FAMILIES = List.of(
            new Choice("OPEN", "Open data", "Published for everybody"),
            new Choice(
                    "SECTION_17A", "The quarterly exchange of section 17A", "Due by the end of the following quarter"),
            new Choice("AGENCY", "An agency’s own data", "Under an agreement"),
            Choice.of("OTHER", "Something else"));

    static final List<Choice> SETS = Arrays.stream(ExchangeSet.values())
            .map(set -> Choice.of(set.name(), set.words()))
            .toList();

    static final List<Choice> UNITS = List.of(Choice.of("MONTHS", "Months"), Choice.of("WEEKS", "Weeks"));

    /** Those that are held, to choose from. */
    List<Choice> heldForces() {
        return forces.stream()
                .map(force -> Choice.of(force.slug(), force.name()))
                .toList();
    }

    Fields filled(DataSet set) {
        String force = set.force() == null ? "" : set.force();
        boolean held = forces.stream().anyMatch(each -> each.slug().equals(force));
        return Fields.empty()
                .with("name", set.name())
                .with("supplier", set.supplier())
                .with("family", set.family())
                .with("exchangeSet", set.exchangeSet())
                .with("content", set.content())
                .with("coverage", set.coverage())
                .with("licence", set.licence())
                .with("marking", set.marking())
                .with("form", set.aggregates() ? "aggregates" : "records")
                .with("unit", set.cadence().unit())
                .with("cadence", set.cadence().every())
                .with("lag", set.cadence().lag())
                .withDate("first", set.firstFrom())
                .with("force", held ? force : "")
                .with("other-force", held ? "" : force);
    }

    /** Null where something is wrong with it, which the fields then say. */
    KeepCatalogue.@Nullable Described read(Fields fields) {
        FieldReader read = fields.read();
        String name = read.required("name", 120, "Enter what the data is called");
        String supplier = read.required("supplier", 120, "Enter who supplies it");
        DataSet.Family family = read.requiredChoice("family", DataSet.Family.class, "Choose what kind of data it is");
        boolean exchange = family == DataSet.Family.SECTION_17A;
        ExchangeSet set = exchange
                ? read.requiredChoice("exchangeSet", ExchangeSet.class, "Choose which set of the exchange it is")
                : null;
        String content = read.required("content", 1000, "Enter what is in it");
        String coverage = read.required("coverage", 400, "Enter which area it covers");
        String licence = read.required("licence", 200, "Enter its licence or the agreement");
        String marking = read.required("marking", 60, "Enter its marking, such as OFFICIAL");
        String form = read.required("form", "Choose whether it holds records or totals");
        Cadence cadence = exchange ? Cadence.months(3, 3) : cadence(fields);
        LocalDate first = first(fields, exchange, cadence);
        String force = force(fields);
        boolean totals = exchange || form.equals("aggregates");
        if (totals && !force.isEmpty())
            fields.error("force", "Street crime of a force comes as records: choose A row for each crime or incident");
        if (!fields.ok() || family == null || cadence == null || first == null) return null;
        return new KeepCatalogue.Described(
                name,
                supplier,
                family,
                set == null ? null : set.name(),
                force.isEmpty() ? null : force,
                content,
                coverage,
                licence,
                marking,
                totals,
                cadence,
                first);
    }

    private String force(Fields fields) {
        String held = fields.read().text("force");
        String other = fields.read().text("other-force");
        if (!held.isEmpty() && forces.stream().noneMatch(force -> force.slug().equals(held)))
            fields.error("force", "Choose a force in the list");
        if (!held.isEmpty() && !other.isEmpty())
            fields.error("other-force", "Leave this empty where the force is in the list");
        if (!other.matches("[a-z0-9-]{0,60}"))
            fields.error("other-force", "Enter its short name, such as north-yorkshire");
        return held.isEmpty() ? other : held;
    }

    private static @Nullable LocalDate first(Fields fields, boolean exchange, @Nullable Cadence cadence) {
        LocalDate first = fields.read().requiredDate("first", "Enter the first day of its first period");
        boolean weekly = cadence != null && cadence.isWeekly();
        if (first != null && !weekly && first.getDayOfMonth() != 1)
            fields.error("first", "A period begins on the first of a month");
        if (first != null && exchange && !Quarter.of(first).from().equals(first))
            fields.error("first", "The exchange is by quarters: enter 1 January, April, July or October");
        return first;
    }

    private static @Nullable Cadence cadence(Fields fields) {
        boolean weekly = fields.value("unit").equals("WEEKS");
        Integer every = number(fields, "cadence", weekly ? 52 : 120);
        Integer lag = number(fields, "lag", weekly ? 52 : 24);
        if (every == null || lag == null) return null;
        return weekly && every > 0 ? Cadence.weeks(every, lag) : Cadence.months(every, weekly ? 0 : lag);
    }

    private static @Nullable Integer number(Fields fields, String name, int most) {
        String wrong = "Enter a number between 0 and " + most;
        fields.read().required(name, wrong);
        Integer number = fields.read().number(name, wrong);
        if (number != null && (number < 0 || number > most)) fields.error(name, wrong);
        return number;
    }
}
