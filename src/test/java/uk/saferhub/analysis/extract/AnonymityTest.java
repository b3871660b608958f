package uk.saferhub.analysis.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.saferhub.kernel.Decision;

/** ANL-15: whoever knows somebody does not find their row. */
class AnonymityTest {

    private static final List<String> AGES =
            List.of("Under 18", "18 to 24", "25 to 34", "35 to 44", "55 to 64", "Not known");

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    /** Of a hundred random tables, every combination that goes out is shared by so many, and few people are left out. */
    @Test
    void ANL_15_everyCombinationIsSharedByAtLeastSoMany() {
        Random random = new Random(15);
        for (int turn = 0; turn < 100; turn++) {
            int least = turn % 2 == 0 ? 5 : 10;
            List<Map<ExtractField, String>> given = IntStream.range(0, 40 + random.nextInt(160))
                    .mapToObj(i -> row(random))
                    .toList();
            Anonymity made = Anonymity.of(given, least);
            assertThat(made.rows().stream()
                            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                            .values())
                    .allMatch(count -> count >= least);
            assertThat(given.size() - made.rows().size()).isLessThanOrEqualTo(given.size() / 20);
            assertThat(made.kept()).hasSameSizeAs(made.rows());
        }
    }

    private static Map<ExtractField, String> row(Random random) {
        var row = new EnumMap<ExtractField, String>(ExtractField.class);
        row.put(ExtractField.AGE, AGES.get(random.nextInt(AGES.size())));
        row.put(ExtractField.SEX, random.nextInt(10) == 0 ? "Female" : "Male");
        row.put(ExtractField.AREA, "Area " + random.nextInt(4));
        row.put(ExtractField.OPENED, "202%d-%02d".formatted(4 + random.nextInt(2), 1 + random.nextInt(12)));
        return row;
    }

    @Test
    void ANL_15_whatIsAlikeAlreadyStaysAsFineAsItIs() {
        Anonymity made = Anonymity.of(
                IntStream.range(0, 20)
                        .mapToObj(i -> Map.of(ExtractField.SEX, i < 10 ? "Female" : "Male"))
                        .toList(),
                5);
        assertThat(made.words(20)).isEqualTo("Nothing was made coarser or left out");
        assertThat(ExtractField.OPENED.at(1, "2025-05")).isEqualTo("2025 quarter 2");
        assertThat(ExtractField.OPENED.at(2, "2025-05")).isEqualTo("2025");
        assertThat(ExtractField.OPENED.at(3, "2025-05")).isEqualTo("Not given");
        assertThat(ExtractField.AGE.at(1, "45 to 54")).isEqualTo("35 to 54");
    }

    @Test
    void PRV_05_whatAllOfOneCombinationShareIsNotGivenOfThem() {
        Map<ExtractField, String> men = Map.of(ExtractField.SEX, "Male");
        Map<ExtractField, String> women = Map.of(ExtractField.SEX, "Female");
        Map<ExtractField, String> others = Map.of(ExtractField.SEX, "Not known");
        assertThat(Diversity.shared(
                        List.of(men, women, men, women, others, others),
                        List.of(Set.of("Debt", "Drink"), Set.of("Debt"), Set.of("Debt"), Set.of(), Set.of(), Set.of())))
                .as("every man has debts; of the women one has; of the others nobody has anything")
                .containsExactlyInAnyOrder(0, 2, 4, 5);
    }

    @Test
    void ANL_15_aPseudonymIsOneExtractsAlone() {
        UUID person = new UUID(1, 2);
        byte[] key = Pseudonyms.newKey();
        assertThat(Pseudonyms.of(person, key)).hasSize(16).isEqualTo(Pseudonyms.of(person, key));
        assertThat(Pseudonyms.of(person, Pseudonyms.newKey())).isNotEqualTo(Pseudonyms.of(person, key));
    }

    @Test
    void ANL_15_noCellOfTheFileIsAFormula() {
        var table = new ExtractTable(List.of("Pseudonym", "Area"), List.of(List.of("ab", "=1+1, \"x\"")));
        assertThat(new String(GiveExtract.csv(table), StandardCharsets.UTF_8))
                .isEqualTo("Pseudonym,Area\r\nab,\"'=1+1, \"\"x\"\"\"\r\n");
    }

    @Test
    void ANL_15_A_to_D_enoughPeopleAnotherApproverAndAnEnd() {
        UUID asker = new UUID(0, 1);
        assertThat(rule(ExtractRules.mayMake(9, 5))).isEqualTo("ANL-15-A");
        assertThat(rule(ExtractRules.mayDecide(extract(asker, null, DAY), asker, DAY)))
                .isEqualTo("ANL-15-B");
        assertThat(rule(ExtractRules.mayDecide(extract(asker, "REFUSED", DAY), new UUID(0, 2), DAY)))
                .isEqualTo("ANL-15-C");
        assertThat(rule(ExtractRules.mayTakeOut(extract(asker, null, DAY), DAY)))
                .isEqualTo("ANL-15-D");
        assertThat(ExtractRules.mayTakeOut(extract(asker, "APPROVED", DAY), DAY).isAllowed())
                .isTrue();
        assertThat(rule(ExtractRules.mayTakeOut(extract(asker, "APPROVED", DAY), DAY.plusDays(1))))
                .isEqualTo("ANL-15-D");
    }

    @Test
    void ANL_15_E_and_ANL_15_F_beside_another_extract_it_tells_no_more() {
        Set<UUID> twenty = people(20);
        var other = List.of(new ExtractRules.Other(twenty, List.of(ExtractField.AGE, ExtractField.FACTORS)));
        List<ExtractField> age = List.of(ExtractField.AGE);
        assertThat(rule(ExtractRules.mayStandBeside(people(21), age, 5, other))).isEqualTo("ANL-15-E");
        assertThat(ExtractRules.mayStandBeside(people(25), age, 5, other).isAllowed())
                .isTrue();
        List<ExtractField> joined = List.of(ExtractField.AREA, ExtractField.FACTORS);
        assertThat(rule(ExtractRules.mayStandBeside(twenty, joined, 5, other))).isEqualTo("ANL-15-F");
        assertThat(ExtractRules.mayStandBeside(twenty, List.of(ExtractField.NEEDS), 5, other)
                        .isAllowed())
                .isTrue();
        assertThat(ExtractRules.mayStandBeside(twenty, joined, 5, List.of()).isAllowed())
                .isTrue();
    }

    private static Set<UUID> people(int many) {
        return IntStream.range(0, many).mapToObj(i -> new UUID(3, i)).collect(Collectors.toSet());
    }

    private static String rule(Decision decision) {
        return ((Decision.Refused) decision).rule();
    }

    private static Extract extract(UUID asker, String decision, LocalDate expires) {
        UUID any = new UUID(9, 9);
        return new Extract(
                any,
                any,
                "EX-1",
                "",
                "",
                "",
                any,
                "",
                5,
                "AGE",
                "",
                20,
                expires,
                any,
                asker,
                "",
                Instant.EPOCH,
                decision,
                null,
                null,
                null,
                null,
                null);
    }
}
