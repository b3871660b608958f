package uk.saferhub.referrals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.web.Detail;
import uk.saferhub.web.Words;

/** What the referrer said, as rows for a page. */
final class SaidRows {

    private static final Words WORDS = Words.of(SaidRows.class);

    private SaidRows() {}

    static List<Detail> of(Kind kind, Said said, ReferralHub hub) {
        var rows = new ArrayList<Detail>();
        rows.add(Detail.of("About", WORDS.of(kind)));
        if (said.gone()) return rows;
        rows.add(Detail.of("Concerns", labels(said.concerns(), hub, CategorySet.CONCERN)));
        rows.add(Detail.of("People", people(said, hub)));
        rows.add(Detail.of("Where", (said.place() + " " + said.postcode()).strip()));
        rows.add(Detail.of("Since when", said.since()));
        rows.add(Detail.of("What worries them", said.worry()));
        rows.add(Detail.of("What has been tried", said.tried()));
        String who = said.riskTo().stream().map(WORDS::of).collect(Collectors.joining(", "));
        rows.add(Detail.of("Risk to whom", (who + "\n" + said.risk()).strip()));
        rows.add(Detail.of("What they want", said.want()));
        rows.add(Detail.of("Why it may be shared", hub.label(CategorySet.LAWFUL_BASIS, said.basis())));
        rows.add(Detail.of("Do the people know?", said.told() == null ? "" : WORDS.of(said.told())));
        rows.add(Detail.of("Reaching them safely", said.contact()));
        return rows;
    }

    private static String labels(List<String> codes, ReferralHub hub, CategorySet set) {
        return codes.stream().map(code -> hub.label(set, code)).collect(Collectors.joining(", "));
    }

    private static String people(Said said, ReferralHub hub) {
        return said.people().stream()
                .map(person -> person.name()
                        + (person.alias().isEmpty() ? "" : ", also known as " + person.alias())
                        + (person.born().isEmpty() ? "" : ", born " + person.born())
                        + ": " + hub.label(CategorySet.PARTY_ROLE, person.role()))
                .collect(Collectors.joining("\n"));
    }
}
