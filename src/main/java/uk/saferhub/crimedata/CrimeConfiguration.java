package uk.saferhub.crimedata;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Place;
import uk.saferhub.crimedata.store.CrimeStore;
import uk.saferhub.crimedata.store.PartList;

/** The crime data of the installation, in the folder {@code crime} of its data folder. */
@Configuration
class CrimeConfiguration {

    @Bean
    CrimeData crimeData(@Value("${saferhub.data:data}") Path data, PartList list, Clock clock) {
        return new CrimeData(new CrimeStore(data.resolve("crime")), list, clock);
    }

    @Bean
    Place crimePlace() {
        return new Place(70, "Crime", "/crime", Permission.READ_CRIME);
    }
}
