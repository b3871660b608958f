package uk.saferhub.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.saferhub.reports.document.Appendix;
import uk.saferhub.reports.document.Block;
import uk.saferhub.reports.document.Disclosure;
import uk.saferhub.reports.document.Head;
import uk.saferhub.reports.document.HouseStyle;
import uk.saferhub.reports.document.Paper;
import uk.saferhub.reports.document.PaperFigure;
import uk.saferhub.reports.document.Table;
import uk.saferhub.reports.prose.Resolver;
import uk.saferhub.reports.prose.TemplateText;

/** A paper in the making, for tests: {@code new Papers().heading("Prevent").main("…").sub("…").paper()}. */
public final class Papers implements Resolver {

    private final List<Block> blocks = new ArrayList<>();
    private final List<Appendix> appendices = new ArrayList<>();
    private final Map<String, PaperFigure> figures = new TreeMap<>();
    private final Map<String, Table> tables = new TreeMap<>();
    private int keys;

    public static final Head HEAD = new Head(
            "Scrutiny Committee",
            "Safer Anytown Partnership",
            "Bi-annual report",
            LocalDate.of(2019, 11, 12),
            "OFFICIAL",
            "Head of Community Safety",
            "01234 567890",
            "All wards",
            List.of());

    public Papers figure(String code, long value, Disclosure small) {
        figures.put(code, figureOf(code, BigDecimal.valueOf(value), "notices", small));
        return this;
    }

    public static PaperFigure figureOf(String code, BigDecimal value, String unit, Disclosure small) {
        return new PaperFigure(
                code,
                "/figures/" + code,
                code.replace('_', ' ') + ", 1 April to 31 October 2019",
                value,
                null,
                unit,
                LocalDate.of(2019, 4, 1),
                LocalDate.of(2019, 10, 31),
                small,
                false,
                PaperFigure.State.LIVE,
                null);
    }

    public Papers day(String code, String day) {
        PaperFigure count = figureOf(code, BigDecimal.ONE, "date", Disclosure.COUNCIL_ACT);
        figures.put(
                code,
                new PaperFigure(
                        code,
                        null,
                        count.caption(),
                        null,
                        day,
                        "date",
                        null,
                        null,
                        Disclosure.COUNCIL_ACT,
                        false,
                        PaperFigure.State.LIVE,
                        null));
        return this;
    }

    public Papers with(Table table) {
        tables.put(table.code(), table);
        return this;
    }

    public Papers heading(String text) {
        blocks.add(new Block.Heading(1, text));
        return this;
    }

    public Papers subheading(String text) {
        blocks.add(new Block.Heading(2, text));
        return this;
    }

    public Papers main(String text) {
        return add(1, text, false);
    }

    public Papers sub(String text) {
        return add(2, text, false);
    }

    public Papers exempt(String text) {
        return add(2, text, true);
    }

    public Papers block(Block block) {
        blocks.add(block);
        return this;
    }

    public Papers blocks(java.util.Collection<Block> all) {
        blocks.addAll(all);
        return this;
    }

    public Papers appendix(String label, String title, boolean exempt, String text) {
        appendices.add(new Appendix(
                label, title, exempt, TemplateText.parse("a" + label, 0, false, text, this, HouseStyle.PLAIN)));
        return this;
    }

    public Paper paper() {
        return new Paper(HEAD, HouseStyle.PLAIN, blocks, appendices).numbered();
    }

    private Papers add(int level, String text, boolean exempt) {
        blocks.addAll(TemplateText.parse("k" + ++keys, level, exempt, text, this, HouseStyle.PLAIN));
        return this;
    }

    @Override
    public @Nullable PaperFigure figure(String code) {
        return figures.get(code);
    }

    @Override
    public @Nullable String words(String code) {
        return code.equals("period.since") ? "Since April" : null;
    }

    @Override
    public @Nullable Table table(String code) {
        return tables.get(code);
    }
}
