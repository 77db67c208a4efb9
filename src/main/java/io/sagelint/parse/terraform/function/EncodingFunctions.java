package io.sagelint.parse.terraform.function;

import io.sagelint.model.Value;
import io.sagelint.read.CsvRows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Functions from and to other notations. */
final class EncodingFunctions {
  private EncodingFunctions() {}

  static Value call(Arguments in) {
    return switch (in.function()) {
      case "base64decode" -> in.give(text(in, base64(in), StandardCharsets.UTF_8));
      case "base64encode" -> in.give(base64(in.text(0).getBytes(StandardCharsets.UTF_8)));
      case "base64gunzip" -> in.give(text(in, unzipped(in), StandardCharsets.UTF_8));
      case "base64gzip" -> throw in.unknown("compressed bytes depend on who compresses them");
      case "csvdecode" -> csv(in);
      case "jsondecode" -> Documents.json(in);
      case "jsonencode" -> Json.encoded(in, in.get(0));
      case "textdecodebase64" -> in.give(text(in, base64(in), charset(in)));
      case "textencodebase64" -> in.give(base64(bytes(in, in.text(0), charset(in))));
      case "urldecode" -> in.give(URLDecoder.decode(in.text(0), StandardCharsets.UTF_8));
      case "urlencode" -> in.give(urlEncoded(in.text(0)));
      case "yamldecode" -> Documents.yaml(in);
      default -> Yaml.encoded(in);
    };
  }

  /** Go escapes a star and keeps a tilde, Java does the opposite. */
  private static String urlEncoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("*", "%2A").replace("%7E", "~");
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] base64(Arguments in) {
    try {
      return Base64.getDecoder().decode(in.text(0).replace("\n", "").replace("\r", ""));
    } catch (IllegalArgumentException wrong) {
      throw in.mistake("the text is not base64");
    }
  }

  private static byte[] unzipped(Arguments in) {
    try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(base64(in)))) {
      byte[] bytes = zip.readNBytes(Limits.CHARACTERS + 1);
      if (bytes.length > Limits.CHARACTERS) {
        throw in.tooLarge();
      }
      return bytes;
    } catch (IOException wrong) {
      throw in.mistake("the text is not compressed");
    }
  }

  private static Charset charset(Arguments in) {
    try {
      return Charset.forName(in.text(1));
    } catch (IllegalArgumentException unknown) {
      throw in.unknown("the encoding " + in.text(1) + " is not known here");
    }
  }

  static String text(Arguments in, byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException wrong) {
      throw in.mistake("the bytes are not text in " + charset.name());
    }
  }

  private static byte[] bytes(Arguments in, String text, Charset charset) {
    try {
      ByteBuffer buffer = charset.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      return bytes;
    } catch (CharacterCodingException | UnsupportedOperationException wrong) {
      throw in.mistake("the text has characters that " + charset.name() + " has not");
    }
  }

  private static Value csv(Arguments in) {
    List<Map<String, String>> rows =
        CsvRows.read(in.text(0), Limits.ITEMS)
            .orElseThrow(() -> in.mistake("this is not CSV with a header"));
    List<Value> items = new ArrayList<>();
    for (Map<String, String> row : rows) {
      Map<String, Value.Property> entries = new TreeMap<>(Order::compare);
      row.forEach((name, field) -> entries.put(name, in.entry(name, in.give(field))));
      items.add(in.give(entries));
    }
    return in.give(items);
  }
}
