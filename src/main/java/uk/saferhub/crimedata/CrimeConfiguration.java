package uk.saferhub.crimedata;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The crime data of the installation, in the folder {@code crime} of its data folder. */
@Configuration
class CrimeConfiguration {

    @Bean
    CrimeData crimeData(@Value("${saferhub.data:data}") Path data, PartList list, Clock clock) {
        return new CrimeData(new CrimeStore(data.resolve("crime")), list, clock);
    }
}
