package uk.saferhub.privacy.requests;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which request looks at another one's answer again. The caller has decided that the one it asks about may be seen. */
@Component
class Reviews {

    /** What is looked at again. @param closedBy who answered it */
    record Earlier(String reference, UUID closedBy) {}

    private final JdbcClient client;

    Reviews(JdbcClient client) {
        this.client = client;
    }

    void add(String reference, Request earlier) {
        client.sql("update information_request set review_of = :earlier where reference = :reference")
                .param("earlier", earlier.id())
                .param("reference", reference)
                .update();
    }

    Optional<Earlier> earlier(Request request) {
        return client.sql("""
                select e.reference, (select s.account_id from information_request_step s
                                     where s.request_id = e.id and s.kind = 'CLOSED' order by s.known_at desc, s.id desc limit 1) as closed_by
                from information_request r join information_request e on e.id = r.review_of where r.id = :id
                """).param("id", request.id()).query(Earlier.class).optional();
    }

    /** References, oldest first. */
    List<String> of(Request request) {
        return client.sql(
                        "select reference from information_request where review_of = :id order by received_on, known_at, id limit 20")
                .param("id", request.id())
                .query(String.class)
                .list();
    }
}
