package uk.saferhub.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import uk.saferhub.SaferHub;

class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(SaferHub.class);

    @Test
    void modulesCallDownwardsOnlyAndByTheirPublicFace() {
        MODULES.verify();
    }

    @Test
    void everyModuleSaysWhatItIsFor() {
        List<String> silent = MODULES.stream()
                .map(module -> module.getIdentifier().toString())
                .filter(name -> !Files.exists(
                        Sources.MAIN.resolve(name.replace('.', '/')).resolve("package-info.java")))
                .toList();
        assertThat(silent).isEmpty();
    }
}
