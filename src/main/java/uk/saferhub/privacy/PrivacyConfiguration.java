package uk.saferhub.privacy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.saferhub.access.MenuPart;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Place;
import uk.saferhub.access.RecordKind;

/** Where the registers of information rights stand in the navigation, and what kinds of record they keep. */
@Configuration
class PrivacyConfiguration {

    @Bean
    RecordKind informationRequestKind() {
        return new RecordKind("information_request", Permission.READ_RIGHTS, "/information-requests/");
    }

    @Bean
    RecordKind dataBreachKind() {
        return new RecordKind("data_breach", Permission.READ_RIGHTS, "/data-breaches/");
    }

    @Bean
    RecordKind processingPurposeKind() {
        return new RecordKind("processing_purpose", Permission.READ_RIGHTS, "/processing/");
    }

    @Bean
    Place processingPlace() {
        return new Place(MenuPart.RECORDS, 90, "Record of processing", "/processing", Permission.READ_RIGHTS);
    }

    @Bean
    RecordKind recordSearchKind() {
        return new RecordKind("record_search", Permission.COLLATE_RECORDS, "/record-searches/");
    }

    @Bean
    Place recordSearchesPlace() {
        return new Place(MenuPart.RECORDS, 89, "Searches for somebody", "/record-searches", Permission.COLLATE_RECORDS);
    }

    @Bean
    Place informationRequestsPlace() {
        return new Place(MenuPart.RECORDS, 87, "Information requests", "/information-requests", Permission.READ_RIGHTS);
    }

    @Bean
    Place dataBreachesPlace() {
        return new Place(MenuPart.RECORDS, 88, "Data breaches", "/data-breaches", Permission.READ_RIGHTS);
    }

    @Bean
    Place reportBreachPlace() {
        return new Place(MenuPart.MY_WORK, 98, "Report a data breach", "/breach-report", Permission.READ_HOME);
    }
}
