package uk.saferhub.notices;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.saferhub.access.MenuPart;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Place;
import uk.saferhub.access.RecordKind;
import uk.saferhub.search.Titled;

/** Where notices, prosecutions and orders are found. */
@Configuration
class NoticesConfiguration {

    @Bean
    Place noticesPlace() {
        return new Place(MenuPart.STREET, 40, "Notices", "/notices", Permission.READ_NOTICE)
                .with("/powers", "/prosecutions");
    }

    @Bean
    Place ordersPlace() {
        return new Place(MenuPart.STREET, 45, "Orders", "/orders", Permission.READ_ORDER);
    }

    @Bean
    Titled ordersFound() {
        return new Titled("Orders", "/orders/", Permission.READ_ORDER, "order_found_label", "enforcement_order");
    }

    @Bean
    Titled noticesFound() {
        return new Titled("Notices", "/notices/", Permission.READ_NOTICE, "notice_found_label", "notice");
    }

    @Bean
    RecordKind noticeKind() {
        return new RecordKind("notice", Permission.READ_NOTICE, "/notices/");
    }

    @Bean
    RecordKind prosecutionKind() {
        return new RecordKind("prosecution", Permission.READ_NOTICE, "/prosecutions/");
    }

    @Bean
    RecordKind orderKind() {
        return new RecordKind("order", Permission.READ_ORDER, "/orders/");
    }
}
