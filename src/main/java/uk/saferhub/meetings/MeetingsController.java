package uk.saferhub.meetings;

import static uk.saferhub.access.Permission.READ_MEETING;
import static uk.saferhub.access.Permission.RECORD_MEETING;
import static uk.saferhub.meetings.Meetings.SHELF;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Place;
import uk.saferhub.access.Requires;
import uk.saferhub.registers.RegisterPages;
import uk.saferhub.web.Frame;

/** The routes of meetings held, series and decisions. */
@Controller
@RequestMapping("/meetings")
class MeetingsController {

    private final RegisterPages pages;

    MeetingsController(RegisterPages pages) {
        this.pages = pages;
    }

    @Bean
    static Place meetingsPlace() {
        return new Place(60, "Meetings", "/meetings/held", READ_MEETING);
    }

    @GetMapping("/{register}")
    @Requires(READ_MEETING)
    ModelAndView list(
            Frame frame, Actor actor, @PathVariable String register, @RequestParam(defaultValue = "1") int page) {
        return pages.list(frame, actor, SHELF, register, page);
    }

    @GetMapping("/{register}/new")
    @Requires(RECORD_MEETING)
    ModelAndView form(Frame frame, Actor actor, @PathVariable String register) {
        return pages.form(frame, actor, SHELF, register);
    }

    @PostMapping("/{register}/new")
    @Requires(RECORD_MEETING)
    ModelAndView enter(
            Frame frame,
            Actor actor,
            @PathVariable String register,
            @RequestParam MultiValueMap<String, String> posted) {
        return pages.enter(frame, actor, SHELF, register, posted);
    }

    @GetMapping("/{register}/{reference}")
    @Requires(READ_MEETING)
    ModelAndView show(Frame frame, Actor actor, @PathVariable String register, @PathVariable String reference) {
        return pages.show(frame, actor, SHELF, register, reference);
    }

    @PostMapping("/{register}/{reference}/withdrawal")
    @Requires(RECORD_MEETING)
    ModelAndView withdraw(
            Frame frame,
            Actor actor,
            @PathVariable String register,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        return pages.withdraw(frame, actor, SHELF, register, reference, posted);
    }
}
