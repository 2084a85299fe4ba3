package vn.sanvat.xml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML file as it grows: every element has the namespace of the root, and words are escaped. */
public final class XmlFile {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    public XmlFile(String root, String namespace) {
        try {
            writer = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            writer.setDefaultNamespace(namespace);
            writer.writeStartElement(namespace, root);
            writer.writeDefaultNamespace(namespace);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    public XmlFile attribute(String name, String value) {
        return write(() -> writer.writeAttribute(name, value));
    }

    public XmlFile open(String name) {
        return write(() -> writer.writeStartElement(name));
    }

    public XmlFile close() {
        return write(writer::writeEndElement);
    }

    /** An element with words in it; nothing where there are no words. */
    public XmlFile words(String name, String words) {
        return words.isEmpty()
                ? this
                : open(name).write(() -> writer.writeCharacters(allowed(words))).close();
    }

    public byte[] bytes() {
        write(writer::writeEndDocument).write(writer::close);
        return bytes.toByteArray();
    }

    /** What XML 1.0 §2.2 allows. */
    private static String allowed(String words) {
        return words.replaceAll("[^\t\n\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
    }

    private XmlFile write(Step step) {
        try {
            step.take();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Step {
        void take() throws XMLStreamException;
    }
}
