package uk.saferhub.crimedata;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import uk.saferhub.access.MenuPart;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Place;
import uk.saferhub.crimedata.areas.Boundaries;
import uk.saferhub.crimedata.areas.Links;
import uk.saferhub.crimedata.counting.CheckPlaces;
import uk.saferhub.crimedata.counting.CountOffences;
import uk.saferhub.crimedata.counting.CountPeople;
import uk.saferhub.crimedata.counting.CountReleases;
import uk.saferhub.crimedata.store.AreaList;
import uk.saferhub.crimedata.store.CrimeStore;
import uk.saferhub.crimedata.store.PartList;

/** The crime data of the installation, in the folder {@code crime} of its data folder. */
@Configuration
class CrimeConfiguration {

    /** Closed by {@link CrimeData}, which uses it to the last. */
    @Bean(destroyMethod = "")
    CrimeStore crimeStore(@Value("${saferhub.data:data}") Path data) {
        return new CrimeStore(data.resolve("crime"));
    }

    @Bean
    CrimeData crimeData(CrimeStore store, PartList list, AreaList areas, Links links, Clock clock) {
        return new CrimeData(store, list, areas, links, clock);
    }

    @Bean
    CountPeople countPeople(CrimeStore store, PartList list, Links links) {
        return new CountPeople(store, list, links);
    }

    @Bean
    CountReleases countReleases(CrimeStore store, PartList list) {
        return new CountReleases(store, list);
    }

    @Bean
    Offences offences(CrimeStore store, PartList list) {
        return new CountOffences(store, list);
    }

    @Bean
    CheckPlaces checkPlaces(CrimeStore store, Boundaries boundaries) {
        return new CheckPlaces(store, boundaries);
    }

    /** Before anything that reads a request's form, and therefore its files. */
    @Bean
    FilterRegistrationBean<LargeUploads> largeUploads() {
        var filter = new FilterRegistrationBean<>(new LargeUploads());
        filter.addUrlPatterns("/crime/imports");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    Place crimePlace() {
        return new Place(MenuPart.FIGURES, 70, "Crime", "/crime", Permission.READ_CRIME);
    }

    @Bean
    Place dataPlace() {
        return new Place(MenuPart.FIGURES, 71, "Data", "/data", Permission.READ_CRIME).with("/hate");
    }
}
