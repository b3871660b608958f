package uk.saferhub.reports.linter;

import java.time.LocalDate;
import java.util.List;
import uk.saferhub.reports.document.Glossary;
import uk.saferhub.reports.document.Paper;

/** Reads a whole paper and says what does not agree (RPT-05, PRF-09). Finds, never mends. */
public final class Linter {

    private static final List<Rule> RULES = List.of(
            new UnfinishedSentence(),
            new UnresolvedToken(),
            new UnbalancedBrackets(),
            new PartsAgainstWhole(),
            new PercentAgainstBase(),
            new AbbreviationUse(),
            new TwoForms(),
            new AppendixReference(),
            new NothingAttached(),
            new SmallNumberInTable(),
            new PeriodMismatch(),
            new SameNumberTwice(),
            new PercentWithoutBase(),
            new SharesWithoutRest(),
            new CarriedOver(),
            new HoursOfOneThing(),
            new TwoMeasures(),
            new AuthorityList(),
            new UnansweredImplication());

    private Linter() {}

    /** Everything found, faults of one rule together, in reading order. */
    public static List<Finding> read(Paper paper, Glossary glossary, LocalDate from, LocalDate to) {
        Reading reading = Reading.of(paper, glossary, from, to);
        return RULES.stream().flatMap(rule -> rule.check(reading).stream()).toList();
    }
}
