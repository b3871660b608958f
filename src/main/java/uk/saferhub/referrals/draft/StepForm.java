package uk.saferhub.referrals.draft;

import java.util.List;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.kernel.Postcode;
import uk.saferhub.referrals.Kind;
import uk.saferhub.referrals.ReferralHub;
import uk.saferhub.referrals.Said.RiskTo;
import uk.saferhub.referrals.Said.Told;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;

/** What a page must say before it counts as done (HUB-01). Notes what is wrong in the fields. */
final class StepForm {

    private static final int LONGEST = 4000;
    private static final int LINE = 200;

    private StepForm() {}

    static boolean check(Step step, Fields fields, ReferralHub hub) {
        FieldReader read = fields.read();
        switch (step) {
            case SUBJECT -> {
                read.requiredChoice("kind", Kind.class, "Choose what it is about");
                read.required("title", 120, "Say what it is about in a few words");
                offered(fields, "concern", hub, CategorySet.CONCERN, "Choose what worries you most");
            }
            case PEOPLE -> {
                // Each person was checked when added; a place may have nobody to name.
            }
            case PLACE -> {
                read.atMost("line", LINE).atMost("since", LINE);
                postcode(fields, "postcode");
            }
            case WORRY -> read.required("worry", LONGEST, "Write what worries you");
            case TRIED -> read.required("tried", LONGEST, "Write what has been tried, or that nothing has");
            case RISK -> {
                boolean known = fields.values("to").stream().allMatch(StepForm::isRiskTo);
                if (!known) fields.error("to", "Choose from the list");
                read.required("risk", LONGEST, "Write what the risk is, or that you know of none");
            }
            case WANT -> read.required("want", LONGEST, "Write what you want from the hub");
            case BASIS -> {
                offered(fields, "basis", hub, CategorySet.LAWFUL_BASIS, "Choose why you may share it");
                read.requiredChoice("told", Told.class, "Choose whether they know");
            }
            case CONTACT -> {
                read.atMost("address", LINE)
                        .atMost("phone", 30)
                        .atMost("times", LINE)
                        .atMost("notes", LONGEST);
                postcode(fields, "postcode");
            }
        }
        return fields.ok();
    }

    private static void offered(Fields fields, String name, ReferralHub hub, CategorySet set, String missing) {
        List<String> codes =
                hub.choices(set).stream().map(choice -> choice.code()).toList();
        boolean fine = !fields.values(name).isEmpty() && codes.containsAll(fields.values(name));
        if (!fine) fields.error(name, missing);
    }

    private static void postcode(Fields fields, String name) {
        Postcode postcode = fields.read().postcode(name, "Enter a full postcode, or leave it empty");
        if (postcode != null) fields.with(name, postcode.value());
    }

    private static boolean isRiskTo(String name) {
        for (RiskTo one : RiskTo.values()) if (one.name().equals(name)) return true;
        return false;
    }
}
