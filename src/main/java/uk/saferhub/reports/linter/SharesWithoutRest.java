package uk.saferhub.reports.linter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.saferhub.reports.document.Cell;
import uk.saferhub.reports.document.Table;
import uk.saferhub.reports.prose.Sentences;

/** RPT-REST: shares of one whole that leave some of it unsaid: a third of the cases is in places that nobody names. */
final class SharesWithoutRest implements Rule {

    /** A share; not a change, and not what is true of some of a group, which need not add up. */
    private static final Pattern SHARE = Pattern.compile(
            "(?<![\\w.,])(\\d{1,2}(?:\\.\\d+)?) ?(?:%|per ?cent)(?!\\w|\\s+(?:increase|rise|decrease|fall|drop|reduction|more|fewer|less"
                    + "|higher|lower|were|was|had|have|has|said|felt|reported|thought|agreed)\\b)");

    private static final Pattern OF_A_WHOLE = Pattern.compile(
            "(?i)\\b(?:out )?of (?:the |all |its |their )*(?:total|overall|whole|cases|referrals|crimes?|incidents|offences|reports|calls"
                    + "|notices|complaints|victims|orders|funding|budget)\\b|\\baccount(?:s|ed|ing)? for\\b|\\bma(?:de|kes?|king) up\\b");
    private static final Pattern REST = Pattern.compile(
            "(?i)\\b(?:others?|remaining|remainder|rest|elsewhere|balance|not known|unknown|compared|target|threshold|at least)\\b");
    private static final Pattern PERCENT_COLUMN = Pattern.compile("(?i)%|per ?cent|\\bshare\\b");
    private static final Pattern CELL = Pattern.compile("(\\d{1,3}(?:\\.\\d+)?) ?%?");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    /** Roundings of several shares may lose this much between them. */
    private static final BigDecimal LOST_IN_ROUNDING = BigDecimal.TWO;

    @Override
    public List<Finding> check(Reading reading) {
        List<Finding> findings = new ArrayList<>();
        reading.prose().forEach(passage -> {
            for (String sentence : Sentences.of(passage.text())) {
                if (OF_A_WHOLE.matcher(sentence).find()
                        && !REST.matcher(sentence).find()) {
                    add(numbers(SHARE, sentence), passage.place(), sentence, findings);
                }
            }
        });
        reading.tables().forEach(table -> columns(table, findings));
        return findings;
    }

    private static void columns(Table table, List<Finding> findings) {
        boolean restRow = table.rows().stream()
                .anyMatch(row -> REST.matcher(row.getFirst().text()).find());
        for (int column = 1; !restRow && column < table.columns().size(); column++) {
            int at = column;
            List<String> cells = table.rows().stream()
                    .map(row -> row.get(at))
                    .map(Cell::text)
                    .toList();
            boolean shares = PERCENT_COLUMN.matcher(table.columns().get(column)).find()
                    && cells.stream().allMatch(cell -> CELL.matcher(cell).matches());
            if (shares) {
                List<BigDecimal> numbers = cells.stream()
                        .flatMap(cell -> numbers(CELL, cell).stream())
                        .toList();
                add(numbers, "table “" + table.caption() + "”", table.columns().get(column), findings);
            }
        }
    }

    private static List<BigDecimal> numbers(Pattern pattern, String text) {
        List<BigDecimal> numbers = new ArrayList<>();
        Matcher shares = pattern.matcher(text);
        while (shares.find()) {
            numbers.add(new BigDecimal(shares.group(1)));
        }
        return numbers;
    }

    private static void add(List<BigDecimal> shares, String place, String words, List<Finding> findings) {
        BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (shares.size() >= 2 && sum.add(LOST_IN_ROUNDING).compareTo(WHOLE) < 0) {
            findings.add(new Finding(
                    "RPT-REST",
                    Severity.ASK,
                    place,
                    words,
                    "The shares add up to %s%%: say where the other %s%% is."
                            .formatted(sum.toPlainString(), WHOLE.subtract(sum).toPlainString())));
        }
    }
}
