package uk.saferhub.referrals.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.referrals.ReferralHub;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Detail;
import uk.saferhub.web.Fields;

/** A draft's answers as rows to check, each with where to change it. A page not filled in shows as not provided. */
final class CheckRows {

    private CheckRows() {}

    static List<Detail> of(ReferralDraft draft, ReferralHub hub) {
        var choices = new Choices(hub);
        var rows = new ArrayList<Detail>();
        Fields subject = draft.fields(Step.SUBJECT);
        rows.add(row(draft, Step.SUBJECT, "About", labels(subject, "kind", choices.kinds())));
        rows.add(row(draft, Step.SUBJECT, "In a few words", subject.value("title")));
        rows.add(row(draft, Step.SUBJECT, "The worry", labels(subject, "concern", choices.concerns())));
        rows.add(row(draft, Step.PEOPLE, "People", people(draft, hub)));
        rows.add(row(draft, Step.PLACE, "Where and since when", lines(draft, Step.PLACE, "line", "postcode", "since")));
        rows.add(row(draft, Step.WORRY, "What worries you", lines(draft, Step.WORRY, "worry")));
        rows.add(row(draft, Step.TRIED, "What has been tried", lines(draft, Step.TRIED, "tried")));
        String to = labels(draft.fields(Step.RISK), "to", choices.risks());
        rows.add(row(draft, Step.RISK, "Who is at risk", (to + "\n" + lines(draft, Step.RISK, "risk")).strip()));
        rows.add(row(draft, Step.WANT, "What you want", lines(draft, Step.WANT, "want")));
        Fields basis = draft.fields(Step.BASIS);
        rows.add(row(draft, Step.BASIS, "Why you may share it", labels(basis, "basis", choices.bases())));
        rows.add(row(draft, Step.BASIS, "Do they know?", labels(basis, "told", choices.told())));
        String care = labels(draft.fields(Step.CONTACT), "care", choices.care());
        String contact = lines(draft, Step.CONTACT, "address", "postcode", "phone", "times", "notes");
        rows.add(row(draft, Step.CONTACT, "Reaching them safely", (contact + "\n" + care).strip()));
        return rows;
    }

    private static Detail row(ReferralDraft draft, Step step, String key, String value) {
        return Detail.change(key, value, draft.path(step));
    }

    private static String labels(Fields fields, String name, List<Choice> choices) {
        return choices.stream()
                .filter(choice -> fields.chosen(name, choice.value()))
                .map(Choice::label)
                .collect(Collectors.joining(", "));
    }

    private static String lines(ReferralDraft draft, Step step, String... names) {
        Fields fields = draft.fields(step);
        return List.of(names).stream()
                .map(name -> fields.read().text(name))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String people(ReferralDraft draft, ReferralHub hub) {
        return Finished.people(draft).stream()
                .map(one -> one.whole()
                        + (one.alias().isEmpty() ? "" : ", also known as " + one.alias())
                        + (one.born() == null ? "" : ", born " + Dates.day(one.born()))
                        + ": " + hub.label(CategorySet.PARTY_ROLE, one.role()))
                .collect(Collectors.joining("\n"));
    }
}
