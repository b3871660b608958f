package uk.saferhub.complaints.log;

import static uk.saferhub.access.Permission.ISSUE_NOTICE;
import static uk.saferhub.access.Permission.READ_NOTICE;
import static uk.saferhub.access.Permission.RECORD_COMPLAINT;

import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.notices.NoticeOrigin;
import uk.saferhub.web.Words;

/** A notice that is begun from a complaint takes its place and is linked to it, as if somebody had linked the two by hand. */
@Component
class NoticeFromComplaint implements NoticeOrigin {

    private static final Words WORDS = Words.of(NoticeFromComplaint.class);

    private final ComplaintFiles files;
    private final NoticeLinks links;

    NoticeFromComplaint(ComplaintFiles files, NoticeLinks links) {
        this.files = files;
        this.links = links;
    }

    /** Whether the actor records complaints where this one lies, and issues, reads and links notices of the same partnership. */
    static boolean may(ComplaintFile file, Actor actor) {
        return actor.may(RECORD_COMPLAINT, file.realmId())
                && actor.seats(ISSUE_NOTICE).stream()
                        .filter(seat ->
                                seat.onlyRecord() == null && seat.compartment().equals("enforcement"))
                        // Notices are made out from the first such seat: one of another partnership answers no
                        // complaint of this.
                        .limit(1)
                        .anyMatch(seat -> seat.partnership().equals(file.partnership())
                                && actor.may(READ_NOTICE, seat.realmId())
                                && actor.may(RECORD_COMPLAINT, seat.realmId()));
    }

    @Override
    public String place(String reference, Actor actor) {
        return file(reference, recording(actor)).place();
    }

    @Override
    public void answered(String reference, String notice, Actor actor) {
        Actor recording = recording(actor);
        if (!links.link(file(reference, recording), notice, WORDS.text("begun"), recording)) throw new NotFound();
    }

    private ComplaintFile file(String reference, Actor recording) {
        ComplaintFile file = files.one(recording, reference);
        if (!may(file, recording)) throw new NotFound();
        return file;
    }

    /** Whoever makes out the notice, as the one who records complaints: what is seen of these and done goes by those grants. */
    private static Actor recording(Actor actor) {
        if (!actor.may(RECORD_COMPLAINT)) throw new NotFound();
        return new Actor(
                actor.accountId(), actor.name(), RECORD_COMPLAINT, actor.grants(), actor.now(), actor.standsInFor());
    }
}
