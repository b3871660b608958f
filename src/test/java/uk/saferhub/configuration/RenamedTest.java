package uk.saferhub.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenamedTest {

    @ParameterizedTest
    @ValueSource(strings = {"york-and-north-yorkshire", "south-worcestershire", "hub-and-spoke"})
    void ADM_01_a_pack_under_new_codes_and_names_is_as_sound_as_the_one_it_was_made_from(String folder)
            throws Exception {
        Pack pack = PackCheck.run(Path.of("packs", folder)).pack();
        Pack renamed = Renamed.of(pack, "-q7", 42);
        PackCheck.Checked checked = PackCheck.run(PackYaml.files(renamed));
        assertThat(checked.faults()).isEmpty();
        assertThat(checked.pack()).isEqualTo(renamed);
        pack.partnerships()
                .forEach(p -> assertThat(renamed.toString()).doesNotContain("partnership=" + p.code() + ","));
    }
}
