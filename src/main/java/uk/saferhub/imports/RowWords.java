package uk.saferhub.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.saferhub.registers.Input;
import uk.saferhub.tables.reading.DateOrder;
import uk.saferhub.tables.reading.Figures;
import uk.saferhub.tables.reading.TableRow;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Words;

/** Reads the cells of a row as the fields that the mapping makes of them. */
final class RowWords {

    private static final Words WORDS = Words.of(RowWords.class);
    private static final int SHOWN = 200;
    private static final String BROKEN = "#(REF!|N/A|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|SPILL!|CALC!)";

    private final Mapping mapping;
    private final List<String> names;
    private final List<Input> fields;
    private final Set<String> partly;

    RowWords(Mapping mapping, List<String> names, List<Input> fields) {
        this(mapping, names, fields, Set.of());
    }

    /** @param partly fields of which a date may say its year, or its month and year, alone */
    RowWords(Mapping mapping, List<String> names, List<Input> fields, Set<String> partly) {
        this.partly = partly;
        this.mapping = mapping;
        this.names = names;
        this.fields = fields;
    }

    /** By field, as {@link ImportTarget#read} takes them; what is empty is left out. Notes what cannot be read. */
    Map<String, String> read(TableRow row, List<Fault> faults) {
        var words = new HashMap<String, String>();
        for (Input field : fields) {
            String column = column(field.name());
            String cell = row.cell(names.indexOf(column));
            String always = mapping.always().getOrDefault(field.name(), "");
            String says = cell.isEmpty() ? always : cell;
            if (says.isEmpty()) {
                if (field.required()) faults.add(fault(row, column, WORDS.text("fault.missing", plain(field))));
                continue;
            }
            if (says.matches(BROKEN)) {
                faults.add(fault(row, column, WORDS.text("fault.formula")));
                continue;
            }
            Optional<String> read = cell.isEmpty() ? Optional.of(always) : read(field, cell);
            if (read.isEmpty()) faults.add(fault(row, column, wrong(field, cell)));
            else if (!read.get().isEmpty()) words.put(field.name(), read.get());
            else if (field.required()) faults.add(fault(row, column, WORDS.text("fault.missing", plain(field))));
        }
        return words;
    }

    /** The sender's own reference; empty where the mapping names no column. */
    String reference(TableRow row, List<Fault> faults) {
        if (mapping.reference().isEmpty()) return "";
        String reference = row.cell(names.indexOf(mapping.reference()));
        if (reference.isEmpty()) faults.add(fault(row, mapping.reference(), WORDS.text("fault.reference")));
        return reference;
    }

    String referenceColumn() {
        return mapping.reference();
    }

    /** The column of a field; empty for a field without one, or for none. */
    String column(String field) {
        return mapping.columns().getOrDefault(field, "");
    }

    Fault fault(TableRow row, String column, String reason) {
        String cell = row.cell(names.indexOf(column));
        return new Fault(row.line(), column, cell.length() > SHOWN ? cell.substring(0, SHOWN) + "…" : cell, reason);
    }

    /** What a choice's cell means: by the mapping's words, else by the choice's own label or code. Nothing where nobody said. */
    Optional<String> choice(Input field, String cell) {
        String plain = Mapping.plain(cell);
        String said = mapping.words().getOrDefault(field.name(), Map.of()).get(plain);
        if (said != null) return Optional.of(said);
        return field.choices().stream()
                .filter(choice -> Mapping.plain(choice.label()).equals(plain)
                        || Mapping.plain(choice.value()).equals(plain)
                        || Mapping.plain(choice.value().replace('_', ' ')).equals(plain))
                .map(Choice::value)
                .findFirst();
    }

    private Optional<String> read(Input field, String cell) {
        return switch (field.shape()) {
            case DATE ->
                order(field)
                        .read(cell)
                        .map(read -> read.day().toString())
                        .or(() -> partly.contains(field.name()) ? HalfDate.read(cell) : Optional.empty());
            case TIME -> time(field, cell);
            case NUMBER -> Figures.whole(cell).map(String::valueOf);
            case CHOICE -> choice(field, cell);
            case LINE, PROSE, TALLY -> Optional.of(cell);
        };
    }

    /** A time of day, from a cell of its own or from one with the day as well. */
    private Optional<String> time(Input field, String cell) {
        Optional<String> ofDay = order(field)
                .read(cell)
                .flatMap(DateOrder.Read::time)
                .map(time -> time.withSecond(0).withNano(0).toString());
        return ofDay.isPresent() ? ofDay : Optional.of(cell.replaceFirst("^(\\d{1,2}:\\d{2}):\\d{2}.*$", "$1"));
    }

    private DateOrder order(Input field) {
        return mapping.orders().getOrDefault(field.name(), DateOrder.DAY_FIRST);
    }

    private String wrong(Input field, String cell) {
        return switch (field.shape()) {
            case DATE ->
                cell.matches("\\d{5}") ? WORDS.text("fault.serial") : WORDS.text("fault.date", WORDS.of(order(field)));
            case NUMBER -> WORDS.text("fault.number");
            default -> WORDS.text("fault.choice", plain(field));
        };
    }

    private static String plain(Input field) {
        return field.label().replace(" (optional)", "");
    }
}
