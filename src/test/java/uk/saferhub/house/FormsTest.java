package uk.saferhub.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class FormsTest {

    private static final String FORM = "@template.saferhub.web.form(";

    @Test
    void aFormInWhichSomebodyWritesKeepsDrafts() {
        var losing = new ArrayList<String>();
        for (Path file : Sources.under(Sources.MAIN, ".jte")) {
            String[] forms = Sources.text(file).split(java.util.regex.Pattern.quote(FORM));
            for (int i = 1; i < forms.length; i++) {
                boolean writes = forms[i].contains("web.textarea(");
                boolean keeps =
                        forms[i].substring(0, forms[i].indexOf("content =")).contains("draft = true");
                if (writes && !keeps) losing.add(file.toString());
            }
        }
        assertThat(losing).isEmpty();
    }

    @Test
    void everyFormThatChangesSomethingIsTheOneComponent() {
        var others = Sources.under(Sources.MAIN, ".jte").stream()
                .filter(file -> Sources.text(file).contains("method=\"post\""))
                .map(Path::getFileName)
                .map(Path::toString);
        assertThat(others).containsExactlyInAnyOrder("form.jte", "header.jte");
    }
}
