package uk.saferhub.notices;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.kernel.Money;
import uk.saferhub.web.Choice;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** A prosecution, and what the court made of it. */
@Controller
class ResultController {

    /** @param mayConclude whether the form for the result is shown */
    record Page(
            Frame frame,
            Fields fields,
            Prosecution prosecution,
            Labels labels,
            List<Choice> results,
            boolean mayConclude) {
        String word(Enum<?> constant) {
            return Words.of(ResultController.class).of(constant);
        }
    }

    private final ProsecutionStore store;
    private final RecordProsecution record;
    private final Desktop desktop;

    ResultController(ProsecutionStore store, RecordProsecution record, Desktop desktop) {
        this.store = store;
        this.record = record;
        this.desktop = desktop;
    }

    @GetMapping("/prosecutions/{reference}")
    @Requires(Permission.READ_NOTICE)
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference) {
        return page(frame, actor, reference, Fields.empty().withDate("on", actor.today()));
    }

    @PostMapping("/prosecutions/{reference}/result")
    @Requires(Permission.RECORD_PROSECUTION)
    ModelAndView conclude(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        FieldReader read = fields.read();
        LocalDate on = read.requiredDate("on", "Enter the day of the result");
        Prosecution.Result result = read.requiredChoice("result", Prosecution.Result.class, "Choose the result");
        Money fine = read.money("fine", "Enter the fine, such as 440");
        Money costs = read.money("costs", "Enter the costs, such as 85");
        if (!fields.ok()) {
            ModelAndView again = page(frame, actor, reference, fields);
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        record.conclude(actor, reference, Objects.requireNonNull(result), Objects.requireNonNull(on), fine, costs);
        return new ModelAndView("redirect:/prosecutions/" + reference);
    }

    private ModelAndView page(Frame frame, Actor actor, String reference, Fields fields) {
        Prosecution prosecution = store.load(reference, actor.sight());
        Words words = Words.of(ResultController.class);
        var page = new Page(
                frame.withTitle("Prosecution " + reference),
                fields,
                prosecution,
                new Labels(desktop.settings(actor)),
                Arrays.stream(Prosecution.Result.values())
                        .map(r -> Choice.of(r, words.of(r)))
                        .toList(),
                prosecution.result() == null && actor.may(Permission.RECORD_PROSECUTION, prosecution.realmId()));
        return new ModelAndView("saferhub/notices/result", "page", page);
    }
}
