package uk.saferhub.actions;

import java.util.List;
import java.util.Map;
import uk.saferhub.web.Frame;

/**
 * Of several actions that were ticked, those with which it cannot be done; nothing was done with any.
 *
 * @param cannot what cannot be done with them, as the end of "2 actions cannot be …"
 * @param verb on the button that does it with the others
 * @param others those with which it could be done, each with its version, to send again without the refused
 * @param action the form's address, and @param words what it sends
 * @param filter of the list that they were ticked on
 */
record RefusedPage(
        Frame frame,
        String cannot,
        String verb,
        List<AssignActions.Refused> refused,
        List<String> others,
        String action,
        Map<String, String> words,
        String filter) {

    static RefusedPage of(
            Frame frame,
            String cannot,
            String verb,
            List<AssignActions.Refused> refused,
            Map<String, Integer> ticked,
            String action,
            Map<String, String> words,
            String filter) {
        List<String> wrong =
                refused.stream().map(AssignActions.Refused::reference).toList();
        List<String> others = ticked.entrySet().stream()
                .filter(one -> !wrong.contains(one.getKey()))
                .map(one -> one.getKey() + "@" + one.getValue())
                .toList();
        return new RefusedPage(frame, cannot, verb, refused, others, action, words, filter);
    }
}
