package uk.saferhub.configuration.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.FigureToken;
import uk.saferhub.configuration.Metric;
import uk.saferhub.configuration.Pack;
import uk.saferhub.configuration.ReportTemplate;
import uk.saferhub.configuration.reading.Spots;
import uk.saferhub.configuration.reading.Walk;
import uk.saferhub.configuration.words.Near;

/** Every figure that a report prints is a metric of its partnership, and every exempt part says why. */
public final class TemplateCheck implements Check {

    @Override
    public void check(Pack pack, Spots spots) {
        for (ReportTemplate template : pack.reportTemplates()) {
            Set<String> metrics = pack.metrics().stream()
                    .filter(metric -> metric.partnerships().contains(template.partnership()))
                    .map(Metric::code)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> codes = new HashSet<>();
            covers(template, spots);
            for (ReportTemplate.Section section : template.sections()) {
                exempt(section, section.access(), section.exemptUnder(), spots);
                section.blocks().forEach(block -> block(block, metrics, codes, spots));
            }
        }
    }

    private static void covers(ReportTemplate template, Spots spots) {
        if (template.coversMonths() != null && template.coversMonths() < 1)
            spots.fault(template, "coversMonths", "An assessment covers one month or more.");
        if (template.coversMonths() == null && template.hasFindings())
            spots.fault(template, "sections", "A report with findings is an assessment: add \"covers-months\".");
    }

    private static void block(ReportTemplate.Block block, Set<String> metrics, Set<String> codes, Spots spots) {
        Walk.through(block, (thing, part, value) -> {
            if (part.getName().equals("code") && value instanceof String code && !code.isEmpty() && !codes.add(code))
                spots.fault(
                        block, "code", "The code \"" + code + "\" is used for another part of this report already.");
            List<?> texts = value instanceof List<?> items ? items : value == null ? List.of() : List.of(value);
            texts.stream()
                    .filter(String.class::isInstance)
                    .forEach(text -> tokens(thing, part.getName(), (String) text, metrics, spots));
        });
        switch (block) {
            case ReportTemplate.Paragraph it -> exempt(it, it.access(), it.exemptUnder(), spots);
            case ReportTemplate.SubParagraph it -> exempt(it, it.access(), it.exemptUnder(), spots);
            case ReportTemplate.Appendix it -> exempt(it, it.access(), it.exemptUnder(), spots);
            default -> {}
        }
    }

    private static void tokens(Object thing, String part, String text, Set<String> metrics, Spots spots) {
        for (FigureToken token : FigureToken.in(text)) {
            if (token.code().isEmpty())
                spots.fault(
                        thing,
                        part,
                        token.whole()
                                + " is not written as a figure: use {{code}}, {{code|words}} or {{code|words|one|many}}.");
            else if (!metrics.contains(token.code()) && !FigureToken.CONTEXT.contains(token.code()))
                spots.fault(
                        thing,
                        part,
                        token.whole() + " names no metric of this partnership." + Near.meant(token.code(), metrics));
        }
    }

    private static void exempt(
            Object thing, ReportTemplate.@Nullable Access access, @Nullable String under, Spots spots) {
        if (access == ReportTemplate.Access.EXEMPT && under == null)
            spots.fault(
                    thing,
                    "access",
                    "An exempt part says under which paragraph of Schedule 12A: add \"exempt-under\".");
        if (access != ReportTemplate.Access.EXEMPT && under != null)
            spots.fault(thing, "exemptUnder", "This part is public, and so is exempt under nothing.");
    }
}
