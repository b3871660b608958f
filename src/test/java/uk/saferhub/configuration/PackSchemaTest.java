package uk.saferhub.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PackSchemaTest {

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(PackSchema.print());

    private int errors(String json) {
        return schema.validate(json, InputFormat.JSON).size();
    }

    @ParameterizedTest
    @ValueSource(strings = {"york-and-north-yorkshire", "south-worcestershire", "hub-and-spoke"})
    void ADM_02_the_schema_that_the_program_prints_accepts_the_packs_that_ship(String folder) throws Exception {
        Pack pack = PackCheck.run(Path.of("packs", folder)).pack();
        assertThat(schema.validate(JsonMapper.shared().writeValueAsString(PackYaml.plain(pack)), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void ADM_02_the_schema_refuses_what_the_program_refuses() {
        assertThat(errors("{\"areas\": [{\"code\": \"a\", \"name\": \"A\", \"kind\": \"ward\"}]}"))
                .isZero();
        assertThat(errors("{\"areas\": [{\"code\": \"a\", \"name\": \"A\", \"kind\": \"ward\", \"colour\": \"red\"}]}"))
                .isPositive();
        assertThat(errors("{\"areas\": [{\"code\": \"a\", \"name\": \"A\", \"kind\": \"wards\"}]}"))
                .isPositive();
        assertThat(errors("{\"areas\": [{\"code\": \"a\", \"name\": \"A\"}]}")).isPositive();
        assertThat(errors("{\"area\": []}")).isPositive();
    }
}
