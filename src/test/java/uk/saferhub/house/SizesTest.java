package uk.saferhub.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SizesTest {

    @Test
    void noClassIsLongerThanTwoHundredLines() {
        assertThat(longer(".java", 200)).isEmpty();
    }

    @Test
    void noTemplateIsLongerThanEightyLines() {
        assertThat(longer(".jte", 80)).isEmpty();
    }

    @Test
    void namesSayWhatAThingIs() {
        List<String> empty = Sources.under(Sources.MAIN, ".java").stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.matches(".*(Util|Utils|Helper|Manager|Impl|Dto|DTO)\\.java"))
                .toList();
        assertThat(empty).isEmpty();
    }

    @Test
    void noComponentTakesMoreThanSixCollaborators() throws ClassNotFoundException {
        var crowded = new ArrayList<String>();
        for (Path file : Sources.under(Sources.MAIN, ".java")) {
            if (!Sources.text(file).matches("(?s).*@(Component|Controller|Service|ControllerAdvice)\\b.*")) continue;
            String name = "uk.saferhub."
                    + Sources.MAIN.relativize(file).toString().replace('/', '.').replace(".java", "");
            for (Constructor<?> constructor :
                    Class.forName(name, false, getClass().getClassLoader()).getDeclaredConstructors()) {
                if (constructor.getParameterCount() > 6) crowded.add(name);
            }
        }
        assertThat(crowded).isEmpty();
    }

    @Test
    void noPartnershipIsNamedInCode() {
        List<Path> towns = Sources.under(Sources.MAIN, ".java").stream()
                .filter(file -> Sources.text(file)
                        .matches("(?is).*\"(york|worcester|north[- ]yorkshire|south[- ]worcestershire)\".*"))
                .toList();
        assertThat(towns.stream().filter(file -> !Sources.module(file).equals("demo")))
                .isEmpty();
    }

    private static List<String> longer(String ending, int most) {
        return Sources.under(Sources.MAIN, ending).stream()
                .filter(file -> Sources.text(file).lines().count() > most)
                .map(file -> file + " " + Sources.text(file).lines().count())
                .toList();
    }
}
