package uk.saferhub.tables.reading;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML of strangers: no document type, no entities of its own, nothing from elsewhere. */
final class Xml {

    private Xml() {}

    /** @param most how many bytes it may unpack to */
    static XMLStreamReader read(InputStream in, long most) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(Limits.unpacking(in, most));
    }

    /** The attribute of that name in whatever namespace; empty where there is none. */
    static String attribute(XMLStreamReader at, String name) {
        for (int i = 0; i < at.getAttributeCount(); i++)
            if (at.getAttributeLocalName(i).equals(name)) return at.getAttributeValue(i);
        return "";
    }
}
