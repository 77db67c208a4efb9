package io.sagelint.parse.terraform.function;

import io.sagelint.model.Value;

/** The functions that one class holds, each with the number of its arguments. */
enum Family {
  NUMBER("abs/1 ceil/1 floor/1 log/2 max/1+ min/1+ parseint/2 pow/2 signum/1 sum/1"),
  TEXT(
      "chomp/1 endswith/2 indent/2 join/1+ lower/1 split/2 startswith/2 strcontains/2 strrev/1"
          + " substr/3 title/1 trim/2 trimprefix/2 trimsuffix/2 trimspace/1 upper/1"),
  PATTERN("regex/2 regexall/2 replace/3"),
  FORMAT("format/1+ formatlist/1+"),
  LIST(
      "chunklist/2 compact/1 concat/1+ element/2 flatten/1 index/2 length/1 list/0+ one/1 range/1-3"
          + " reverse/1 slice/3 sort/1"),
  SET(
      "alltrue/1 anytrue/1 contains/2 distinct/1 setintersection/1+ setproduct/2+ setsubtract/2"
          + " setunion/1+"),
  MAP("keys/1 lookup/2-3 map/0+ matchkeys/3 merge/0+ transpose/1 values/1 zipmap/2"),
  FALLBACK("can/1 coalesce/1+ coalescelist/1+ try/1+"),
  TYPE(
      "convert/2 ephemeralasnull/1 issensitive/1 nonsensitive/1 sensitive/1 tobool/1 tolist/1 tomap/1"
          + " tonumber/1 toset/1 tostring/1 type/1"),
  ENCODING(
      "base64decode/1 base64encode/1 base64gunzip/1 base64gzip/1 csvdecode/1 jsondecode/1"
          + " jsonencode/1 textdecodebase64/2 textencodebase64/2 urldecode/1 urlencode/1"
          + " yamldecode/1 yamlencode/1"),
  FILE(
      "abspath/1 basename/1 dirname/1 file/1 filebase64/1 fileexists/1 fileset/2 pathexpand/1"
          + " templatefile/2 templatestring/2"),
  HASH(
      "base64sha256/1 base64sha512/1 bcrypt/1-2 filebase64sha256/1 filebase64sha512/1 filemd5/1"
          + " filesha1/1 filesha256/1 filesha512/1 md5/1 rsadecrypt/2 sha1/1 sha256/1 sha512/1"
          + " uuid/0 uuidv5/2"),
  TIME("formatdate/2 plantimestamp/0 timeadd/2 timecmp/2 timestamp/0"),
  NETWORK("cidrcontains/2 cidrhost/2 cidrnetmask/1 cidrsubnet/3 cidrsubnets/1+");

  private final String functions;

  Family(String functions) {
    this.functions = functions;
  }

  /** The functions, separated by spaces. */
  String functions() {
    return functions;
  }

  Value call(Arguments in) {
    return switch (this) {
      case NUMBER -> NumberFunctions.call(in);
      case TEXT -> TextFunctions.call(in);
      case PATTERN -> PatternFunctions.call(in);
      case FORMAT -> FormatFunctions.call(in);
      case LIST -> ListFunctions.call(in);
      case SET -> SetFunctions.call(in);
      case MAP -> MapFunctions.call(in);
      case FALLBACK -> FallbackFunctions.call(in);
      case TYPE -> TypeFunctions.call(in);
      case ENCODING -> EncodingFunctions.call(in);
      case FILE -> FileFunctions.call(in);
      case HASH -> HashFunctions.call(in);
      case TIME -> TimeFunctions.call(in);
      case NETWORK -> NetworkFunctions.call(in);
    };
  }
}
