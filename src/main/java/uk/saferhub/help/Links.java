package uk.saferhub.help;

import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Leads from guide to guide within the program. What a guide points at in the repository (decisions) is not there: its words stay
 * and the link goes; the pictures with which a guide ends go whole. The first heading is the page's title.
 */
class Links extends AbstractVisitor {

    private static final String PICTURES = "Pictures";

    private final Set<String> names;
    private String title = "";

    Links(Set<String> names) {
        this.names = names;
    }

    String title() {
        return title;
    }

    @Override
    public void visit(Heading heading) {
        String words = heading.getFirstChild() instanceof Text text ? text.getLiteral() : "";
        if (title.isEmpty()) title = words;
        if (words.equals(PICTURES)) cutFrom(heading);
        else visitChildren(heading);
    }

    @Override
    public void visit(Image image) {
        image.unlink();
    }

    @Override
    public void visit(Link link) {
        String file = link.getDestination().replaceFirst("^(\\.\\./)*(users/)?", "");
        String name = file.endsWith(".md") ? file.substring(0, file.length() - ".md".length()) : "";
        visitChildren(link);
        if (names.contains(name)) {
            link.setDestination(name.equals("README") ? "/help" : "/help/" + name);
            return;
        }
        for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) link.insertBefore(child);
        link.unlink();
    }

    private static void cutFrom(Node first) {
        for (Node node = first; node != null; ) {
            Node next = node.getNext();
            node.unlink();
            node = next;
        }
    }
}
