package uk.saferhub.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.saferhub.access.Realms;
import uk.saferhub.kernel.WorkingDays;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** WRK-07: a clock that was started for an older record warns in time around a bank holiday, too. */
@SaferHubTest
class WarnAnewTest {

    private static final WorkingDays DAYS = WorkingDays.ENGLAND_AND_WALES;

    @Autowired
    Worlds worlds;

    @Autowired
    Realms realms;

    @Autowired
    WarnAnew warn;

    @Test
    void WRK_07_clocks_of_older_records_warn_on_the_working_day_before_a_bank_holiday() {
        World world = worlds.make();
        LocalDate holiday = worlds.clock()
                .instant()
                .atZone(java.time.ZoneOffset.UTC)
                .toLocalDate()
                .plusDays(10);
        while (DAYS.holiday(holiday) == null || holiday.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0)
            holiday = holiday.plusDays(1);
        LocalDate due = DAYS.add(holiday, 1);
        LocalDate before = holiday;
        while (!DAYS.isWorkingDay(before)) before = before.minusDays(1);
        UUID older = older(world, due);
        UUID another = older(world, due);
        UUID ended = older(world, due);
        TestDatabase.owner()
                .sql("update clock set ended_on = started_on, met = true where subject_id = :ended")
                .param("ended", ended)
                .update();
        assertThat(warns(older)).as("as SQL counts, without bank holidays").isAfter(before);
        assertThat(warn.again(realms.of(world.realm("hub")))).isEqualTo(2);
        assertThat(warns(older)).isEqualTo(before);
        assertThat(warns(another)).isEqualTo(before);
        assertThat(warns(ended)).as("what is over stays as it was").isAfter(before);
        assertThat(warn.again(realms.of(world.realm("hub"))))
                .as("nothing is left")
                .isZero();
    }

    private static UUID older(World world, LocalDate due) {
        UUID subject = UUID.randomUUID();
        TestDatabase.owner()
                .sql("""
                call start_missing_clock('CASE_REVIEW', :subject, :subject, 'C-OLDER', :realm, :area, :body, :started, :due,
                  timestamptz '2026-01-02 12:00Z')
                """)
                .param("subject", subject)
                .param("realm", world.realm("hub"))
                .param("area", world.area())
                .param("body", world.organisation("Hub"))
                .param("started", due.minusDays(5))
                .param("due", due)
                .update();
        return subject;
    }

    private static LocalDate warns(UUID subject) {
        return TestDatabase.owner()
                .sql("select warn_on from clock where subject_id = :subject")
                .param("subject", subject)
                .query(LocalDate.class)
                .single();
    }
}
