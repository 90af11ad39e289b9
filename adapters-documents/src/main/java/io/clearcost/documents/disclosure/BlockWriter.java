package io.clearcost.documents.disclosure;

/** Sets out each kind of block in one kind of document. */
interface BlockWriter {

  void title(Block.Title title);

  void heading(Block.Heading heading);

  void fields(Block.Fields fields);

  void statement(Block.Statement statement);

  void note(Block.Note note);

  void headline(Block.Headline headline);

  void table(Block.Table table);

  void bars(Block.Bars bars);

  void curve(Block.Curve curve);

  void signature(Block.Signature signature);
}
