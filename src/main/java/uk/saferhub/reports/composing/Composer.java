package uk.saferhub.reports.composing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.ReportTemplate;
import uk.saferhub.reports.document.Appendix;
import uk.saferhub.reports.document.Block;
import uk.saferhub.reports.document.Glossary;
import uk.saferhub.reports.document.Head;
import uk.saferhub.reports.document.HouseStyle;
import uk.saferhub.reports.document.Inline;
import uk.saferhub.reports.document.Paper;
import uk.saferhub.reports.document.Passage;
import uk.saferhub.reports.document.Table;
import uk.saferhub.reports.prose.Resolver;
import uk.saferhub.reports.prose.TemplateText;

/** Makes the whole paper, exempt parts and all: the public one is made from it (RPT-01, RPT-07). */
public final class Composer {

    private static final int WORDS_UP_TO = 0;

    private final Occasion occasion;
    private final Map<String, Written> written;
    private final FigureLookup figures;
    private final Resolver resolver;
    private final HouseStyle house;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Appendix> appendices = new ArrayList<>();
    private Map<String, String> foot = Map.of();

    private Composer(Occasion occasion, Map<String, Written> written, FigureLookup figures) {
        this.occasion = occasion;
        this.written = written;
        this.figures = figures;
        this.resolver = new PaperResolver(occasion, figures);
        this.house = new HouseStyle(
                HouseStyle.Scheme.valueOf(occasion.template().numbering().name()), WORDS_UP_TO);
    }

    /**
     * @param written the parts' words by code; a part that is missing keeps the template's
     * @throws uk.saferhub.reports.prose.TemplateRefused when a text names a figure that the partnership has not
     */
    public static Paper compose(Occasion occasion, Map<String, Written> written, FigureLookup figures) {
        Composer composer = new Composer(occasion, written, figures);
        occasion.template().sections().forEach(composer::section);
        Paper paper = new Paper(composer.head(), composer.house, composer.blocks, composer.appendices).numbered();
        return withAbbreviations(paper, new Glossary(occasion.template().abbreviations()));
    }

    /**
     * Reads an author's words as they will be printed, before they are kept.
     *
     * @throws uk.saferhub.reports.prose.TemplateRefused when they cannot be
     */
    public static void check(Occasion occasion, FigureLookup figures, String code, String words) {
        Resolver resolver = new PaperResolver(occasion, figures);
        boolean answer = Part.of(occasion.template()).stream()
                .anyMatch(part -> part.code().equals(code) && part.answer());
        if (answer) {
            TemplateText.line(code, words, resolver, HouseStyle.PLAIN);
        } else {
            TemplateText.parse(code, 1, false, words, resolver, HouseStyle.PLAIN);
        }
    }

    /** The same of a finding. @throws uk.saferhub.reports.prose.TemplateRefused when it cannot be read */
    public static void check(Occasion occasion, FigureLookup figures, Found found) {
        said(occasion, figures, found.text());
        if (found.recommended() != null) {
            said(occasion, figures, found.recommendation());
        }
    }

    /** Words as they are printed in one line, their figures among them. */
    public static String said(Occasion occasion, FigureLookup figures, String words) {
        return Inline.text(TemplateText.line("finding", words, new PaperResolver(occasion, figures), HouseStyle.PLAIN));
    }

    private static Paper withAbbreviations(Paper paper, Glossary glossary) {
        List<Passage> passages = Passage.of(paper);
        List<Block> blocks = paper.blocks().stream()
                .map(block -> block instanceof Block.Abbreviations ? glossary.usedIn(passages) : block)
                .toList();
        return new Paper(paper.head(), paper.house(), blocks, paper.appendices());
    }

    private void section(ReportTemplate.Section section) {
        boolean exempt = section.access() == ReportTemplate.Access.EXEMPT;
        boolean footOnly = section.blocks().stream()
                .allMatch(b -> b instanceof ReportTemplate.Footer || b instanceof ReportTemplate.Appendix);
        if (!footOnly) {
            blocks.add(new Block.Heading(1, null, section.heading(), exempt));
        }
        section.blocks().forEach(block -> block(block, section.heading(), exempt));
    }

    private void block(ReportTemplate.Block block, String heading, boolean exempt) {
        switch (block) {
            case ReportTemplate.Paragraph p -> text(p.code(), 1, exempt || p.access() == ReportTemplate.Access.EXEMPT);
            case ReportTemplate.SubParagraph p ->
                text(p.code(), 2, exempt || p.access() == ReportTemplate.Access.EXEMPT);
            case ReportTemplate.SubHeading h -> blocks.add(new Block.Heading(2, null, h.text(), exempt));
            case ReportTemplate.Table t -> table(TemplateTables.of(t, heading, occasion, figures), exempt);
            case ReportTemplate.Implications i -> implications(i, exempt);
            case ReportTemplate.Recommendation r -> text(r.code(), 1, exempt);
            case ReportTemplate.Reason r -> text(r.code(), 1, exempt);
            case ReportTemplate.Findings f -> found(f.code(), exempt, occasion.found(), Found::text);
            case ReportTemplate.RecommendedPriorities r ->
                found(
                        r.code(),
                        exempt,
                        occasion.found().stream()
                                .filter(one -> one.recommended() != null)
                                .toList(),
                        Found::recommendation);
            case ReportTemplate.Abbreviations a -> blocks.add(new Block.Abbreviations(Map.of()));
            case ReportTemplate.Footer f -> foot = f.lines();
            case ReportTemplate.Appendix a -> appendix(a);
        }
    }

    private void found(String code, boolean exempt, List<Found> found, Function<Found, String> says) {
        for (int place = 0; place < found.size(); place++) {
            String key = code + "." + (place + 1);
            blocks.addAll(TemplateText.parse(key, 1, exempt, says.apply(found.get(place)), resolver, house));
        }
    }

    private void text(String code, int level, boolean exempt) {
        blocks.addAll(TemplateText.parse(code, level, exempt, words(code).text(), resolver, house));
    }

    private void table(Table table, boolean exempt) {
        blocks.add(exempt ? table.madeExempt() : table);
    }

    private void implications(ReportTemplate.Implications block, boolean exempt) {
        blocks.add(new Block.Paragraph(block.code(), 1, Inline.words(block.text()), exempt));
        List<Block.Implications.Answer> answers = new ArrayList<>();
        for (int place = 0; place < block.heads().size(); place++) {
            String code = Part.answer(block, place);
            Written answer = words(code);
            answers.add(new Block.Implications.Answer(
                    block.heads().get(place),
                    answer.text().isBlank() ? null : TemplateText.line(code, answer.text(), resolver, house),
                    answer.by()));
        }
        blocks.add(new Block.Implications(answers, exempt));
    }

    private Written words(String code) {
        Written own = written.get(code);
        if (own != null) {
            return own;
        }
        return Part.of(occasion.template()).stream()
                .filter(part -> part.code().equals(code))
                .findFirst()
                .map(part -> new Written(part.text(), null))
                .orElse(new Written("", null));
    }

    private void appendix(ReportTemplate.Appendix appendix) {
        appendices.add(Appendices.of(appendix, Integer.toString(appendices.size() + 1), occasion));
    }

    private Head head() {
        ReportTemplate template = occasion.template();
        String papers = foot("background");
        List<String> background = papers == null || papers.equalsIgnoreCase("none") ? List.of() : List.of(papers);
        return new Head(
                occasion.committee(),
                template.of(),
                template.subject(),
                occasion.dated(),
                null,
                template.of(),
                foot("contact"),
                foot("ward"),
                background);
    }

    private @Nullable String foot(String begins) {
        return foot.entrySet().stream()
                .filter(line -> line.getKey().toLowerCase(java.util.Locale.UK).startsWith(begins))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
