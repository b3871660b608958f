package uk.saferhub.analysis;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.stream.Stream;
import uk.saferhub.web.Fields;

/** The first and the last month that are asked for, both counted. */
record Span(YearMonth from, YearMonth to) {

    /** As asked, within what is held. @param usual how many months where none are asked for */
    static Span of(Fields fields, YearMonth first, YearMonth last, int usual) {
        YearMonth to = clamp(month(fields.value("to"), last), first, last);
        YearMonth from = clamp(month(fields.value("from"), to.minusMonths(usual - 1L)), first, last);
        if (from.isAfter(to)) {
            fields.error("from", "The first month must not be after the last");
            from = to;
        }
        fields.with("from", from).with("to", to);
        return new Span(from, to);
    }

    Stream<YearMonth> months() {
        return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1));
    }

    static YearMonth clamp(YearMonth month, YearMonth first, YearMonth last) {
        return month.isBefore(first) ? first : month.isAfter(last) ? last : month;
    }

    static YearMonth month(String text, YearMonth otherwise) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException notAMonth) {
            return otherwise;
        }
    }
}
