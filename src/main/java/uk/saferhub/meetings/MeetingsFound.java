package uk.saferhub.meetings;

import static uk.saferhub.access.Permission.READ_MEETING;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.saferhub.search.Said;

/** Meetings by their names and minutes, and decisions by their wording, for the one search box. */
@Configuration
class MeetingsFound {

    @Bean
    Said meetingsSaid() {
        return Said.ofRecords("Meetings", "/meetings/held/", READ_MEETING, "meeting_word", "meeting_said_label");
    }

    @Bean
    Said decisionsSaid() {
        return Said.ofRecords(
                "Decisions", "/meetings/decisions/", READ_MEETING, "meeting_decision_word", "decision_said_label");
    }
}
