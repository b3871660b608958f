package uk.saferhub.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** DOC-05: the paper asks what the screen asks. */
class PaperFormTest {

    @Test
    void DOC_05_each_question_and_choice_of_the_page_stands_on_the_paper_and_nothing_else() {
        String paper = PaperForm.of("""
                <header><h1>Not this</h1></header><main><h1 class="x">Where it <b>happens</b></h1>
                <form><input type="hidden" name="_csrf" value="secret">
                <label class="govuk-label" for="line">Address &amp; place</label>
                <div id="line-hint" class="govuk-hint">A street</div>
                <input class="govuk-input" id="line" name="line" type="text" value="">
                <fieldset><legend class="govuk-fieldset__legend">Since when?</legend>
                <label class="govuk-label govuk-date-input__label" for="d">Day</label>
                <input class="govuk-input govuk-date-input__input" id="d"></fieldset>
                <fieldset><legend>About</legend><input class="govuk-radios__input" type="radio" value="A">
                <label class="govuk-label govuk-radios__label" for="k">A place</label></fieldset>
                <select><option value="">Choose one</option><option value="x">Noise</option></select>
                <textarea class="govuk-textarea"></textarea><button>Save</button></form></main><footer><label class="a">No</label></footer>
                """);
        assertThat(paper)
                .contains("<h2>Where it happens</h2>", "Address &amp; place", "A street", "Since when?", "Day: ____")
                .contains("[&#160;&#160;&#160;] A place", "[&#160;&#160;&#160;] Noise", "box tall")
                .doesNotContain("Not this", "secret", "Choose one", "Save", ">No<");
    }
}
