package uk.saferhub.reports.rendering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import uk.saferhub.reports.document.Block;
import uk.saferhub.reports.document.Cell;
import uk.saferhub.reports.document.Inline;
import uk.saferhub.reports.document.Paper;
import uk.saferhub.reports.document.PaperFigure;
import uk.saferhub.reports.document.Table;

/** A paper as JSON for other programs: the text as printed, and every figure beside the text that quotes it. */
final class JsonPaper {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonPaper() {}

    static byte[] of(Paper paper) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("subject", paper.head().subject());
        json.put("marking", paper.head().marking());
        Lines.head(paper.head()).forEach(line -> json.put(key(line.label()), line.text()));
        json.put("date", paper.head().date().toString());
        json.put("blocks", paper.blocks().stream().map(JsonPaper::block).toList());
        json.put(
                "appendices",
                paper.appendices().stream()
                        .map(a -> fields(
                                "name",
                                a.name(),
                                "title",
                                a.title(),
                                "exempt",
                                a.exempt(),
                                "blocks",
                                a.blocks().stream().map(JsonPaper::block).toList()))
                        .toList());
        Lines.foot(paper.head()).forEach(line -> json.put(key(line.label()), line.text()));
        return MAPPER.writeValueAsBytes(json);
    }

    private static String key(String label) {
        return label.toLowerCase(java.util.Locale.UK).replace("(s)", "s").replace(' ', '_');
    }

    private static Map<String, @Nullable Object> block(Block block) {
        return switch (block) {
            case Block.Heading h ->
                fields("kind", "heading", "level", h.level(), "number", h.number(), "text", h.text());
            case Block.Paragraph p ->
                fields(
                        "kind",
                        "paragraph",
                        "key",
                        p.key(),
                        "number",
                        p.number(),
                        "text",
                        Inline.text(p.words()),
                        "figures",
                        figures(p.words()));
            case Block.Bullets b ->
                fields(
                        "kind",
                        "bullets",
                        "points",
                        b.points().stream()
                                .map(w -> fields("text", Inline.text(w), "figures", figures(w)))
                                .toList());
            case Block.Quotation q ->
                fields(
                        "kind",
                        "quotation",
                        "text",
                        Inline.text(q.words()),
                        "by",
                        q.by(),
                        "figures",
                        figures(q.words()));
            case Table t ->
                fields(
                        "kind",
                        "table",
                        "code",
                        t.code(),
                        "caption",
                        t.caption(),
                        "columns",
                        t.columns(),
                        "rows",
                        t.rows().stream().map(JsonPaper::row).toList(),
                        "total",
                        t.total() == null ? null : row(t.total()),
                        "figures",
                        figures(t.figures()));
            case Block.Implications i ->
                fields(
                        "kind",
                        "implications",
                        "answers",
                        i.answers().stream()
                                .map(a -> fields(
                                        "head",
                                        a.head(),
                                        "answer",
                                        Inline.text(Lines.answer(a)).strip(),
                                        "figures",
                                        figures(Lines.answer(a))))
                                .toList());
            case Block.Chart c -> fields("kind", "chart", "caption", c.caption());
            case Block.Abbreviations a -> fields("kind", "abbreviations", "listed", a.listed());
        };
    }

    private static List<String> row(List<Cell> row) {
        return row.stream().map(Cell::text).toList();
    }

    private static List<Map<String, @Nullable Object>> figures(List<Inline> words) {
        return figures(
                words.stream().filter(Inline.Quoted.class::isInstance).map(piece -> ((Inline.Quoted) piece).figure()));
    }

    private static List<Map<String, @Nullable Object>> figures(Stream<PaperFigure> figures) {
        return figures.map(f -> fields(
                        "code",
                        f.code(),
                        "caption",
                        f.caption(),
                        "value",
                        f.value(),
                        "text",
                        f.text(),
                        "unit",
                        f.unit(),
                        "from",
                        f.from() == null ? null : f.from().toString(),
                        "to",
                        f.to() == null ? null : f.to().toString(),
                        "state",
                        f.state().name().toLowerCase(java.util.Locale.UK),
                        "reason",
                        f.reason()))
                .toList();
    }

    private static Map<String, @Nullable Object> fields(@Nullable Object... pairs) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return fields;
    }
}
