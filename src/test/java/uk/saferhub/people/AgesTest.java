package uk.saferhub.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.saferhub.people.Ages.Answer;
import uk.saferhub.people.Ages.Group;
import uk.saferhub.people.Ages.Range;
import uk.saferhub.web.Fields;

/** IDX-12: how old somebody is on a day, and when that is not known. */
class AgesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static Ages born(LocalDate... days) {
        return Ages.of(List.of(days), List.of());
    }

    private static Ages about(BornAbout... some) {
        return Ages.of(List.of(), List.of(some));
    }

    @Test
    void IDX_12_somebody_is_a_child_until_the_beginning_of_the_eighteenth_birthday() {
        Ages ages = born(LocalDate.of(2008, 3, 1));
        assertThat(ages.group(DAY.minusDays(1))).isEqualTo(Group.CHILD);
        assertThat(ages.group(DAY)).isEqualTo(Group.ADULT);
        assertThat(ages.on(DAY.minusDays(1))).contains(new Range(17, 17));
        Ages leap = born(LocalDate.of(2008, 2, 29));
        assertThat(leap.group(LocalDate.of(2026, 2, 28))).isEqualTo(Group.CHILD);
        assertThat(leap.group(DAY)).isEqualTo(Group.ADULT);
    }

    @Test
    void IDX_12_unknown_is_an_answer_of_its_own() {
        assertThat(born().on(DAY)).isEmpty();
        assertThat(born().group(DAY)).isEqualTo(Group.UNKNOWN);
        assertThat(born().servedAsYoung(DAY, true)).isEqualTo(Answer.UNKNOWN);
        assertThat(born(DAY.plusDays(1)).on(DAY)).isEmpty();
        assertThat(about(BornAbout.in(2008)).on(DAY)).contains(new Range(17, 18));
        assertThat(about(BornAbout.in(2008)).group(DAY)).isEqualTo(Group.UNKNOWN);
        assertThat(about(BornAbout.in(2007)).group(DAY)).isEqualTo(Group.ADULT);
        assertThat(about(BornAbout.in(YearMonth.of(2008, 4))).group(DAY)).isEqualTo(Group.CHILD);
        assertThat(about(BornAbout.seeming(16, 17, DAY)).group(DAY)).isEqualTo(Group.CHILD);
        assertThat(about(BornAbout.seeming(16, 18, DAY)).group(DAY)).isEqualTo(Group.UNKNOWN);
        assertThat(about(BornAbout.seeming(30, 39, DAY)).on(DAY)).contains(new Range(30, 39));
        assertThat(about(BornAbout.seeming(30, 39, DAY)).on(DAY.plusYears(2))).contains(new Range(32, 41));
    }

    @Test
    void IDX_12_what_was_said_more_exactly_stands_and_what_contradicts_leaves_it_open() {
        LocalDate day = LocalDate.of(2009, 5, 3);
        assertThat(Ages.of(List.of(day), List.of(BornAbout.in(2009), BornAbout.seeming(10, 30, DAY)))
                        .on(DAY))
                .contains(new Range(16, 16));
        assertThat(born(day, LocalDate.of(2005, 5, 3)).group(DAY)).isEqualTo(Group.UNKNOWN);
        assertThat(born(day, LocalDate.of(2010, 5, 3)).group(DAY)).isEqualTo(Group.CHILD);
        assertThat(born(day, day).on(DAY)).contains(new Range(16, 16));
    }

    @Test
    void IDX_12_young_services_are_for_those_under_18_and_up_to_25_with_a_special_need() {
        Ages ages = born(LocalDate.of(2000, 3, 2));
        assertThat(ages.servedAsYoung(DAY, false)).isEqualTo(Answer.NO);
        assertThat(ages.servedAsYoung(DAY, true)).isEqualTo(Answer.YES);
        assertThat(ages.servedAsYoung(DAY.plusDays(1), true)).isEqualTo(Answer.NO);
        assertThat(about(BornAbout.in(2000)).servedAsYoung(DAY, true)).isEqualTo(Answer.UNKNOWN);
        assertThat(born(LocalDate.of(2010, 1, 1)).servedAsYoung(DAY, false)).isEqualTo(Answer.YES);
    }

    @Test
    void a_birth_is_typed_as_far_as_it_is_known() {
        assertThat(read("", "", "1984").about()).isEqualTo(BornAbout.in(1984));
        assertThat(read("", "May", "1984").about()).isEqualTo(BornAbout.in(YearMonth.of(1984, 5)));
        assertThat(read("3", "5", "1984").born()).isEqualTo(LocalDate.of(1984, 5, 3));
        for (String[] wrong : new String[][] {{"3", "", "1984"}, {"", "5", ""}, {"", "13", "1984"}, {"", "", "2027"}}) {
            Fields fields = typed(wrong[0], wrong[1], wrong[2]);
            BirthForm.read(fields, DAY);
            assertThat(fields.error("born")).as(String.join("/", wrong)).isNotNull();
        }
        Fields seeming = Fields.empty().with("youngest", "30").with("oldest", "39");
        assertThat(BirthForm.read(seeming, DAY).about()).isEqualTo(BornAbout.seeming(30, 39, DAY));
        Fields reversed = Fields.empty().with("youngest", "39").with("oldest", "30");
        assertThat(BirthForm.read(reversed, DAY).about()).isNull();
        assertThat(reversed.ok()).isFalse();
    }

    private static BirthForm read(String day, String month, String year) {
        return BirthForm.read(typed(day, month, year), DAY);
    }

    private static Fields typed(String day, String month, String year) {
        return Fields.empty().with("born-day", day).with("born-month", month).with("born-year", year);
    }
}
