# frozen_string_literal: true

# An Asciidoctor extension: draws cooperation networks with the coopnet program.
#
#     .Who met at Sonsonate
#     [#fig-overview,alt="A diagram",flags="--layout hub"]
#     coopnet::network.toml[view=overview]
#
#     [coopnet,layout=dot]
#     ----
#     digraph { A -> B }
#     ----
#
# The macro's target is the network's file ("@sonsonate-2018" for a bundled one), looked for beside the document; a block holds
# the network itself, in TOML, DOT or CSV. Each flag that a view may set is an attribute; `flags` holds further ones. No other
# flag is handed on, so that a document cannot write files. Title, id and `alt` go with the figure; without `alt` its title and
# what it shows are its alternative text.
#
# HTML holds the figure itself, or with `inline=false` an SVG image in the folder of images, as in every other backend. A figure
# that cannot be drawn is told as an error, and its source stands in its place.
#
# Load it with `asciidoctor -r ./coopnet_asciidoctor.rb report.adoc`. The environment variable COOPNET names the program where
# it is not on the path.

require 'asciidoctor'
require 'asciidoctor/extensions'
require 'digest'
require 'fileutils'
require 'open3'
require 'shellwords'

module Coopnet
  # The flags that a view of a network may set, and the view.
  ALLOWED = %w[
    view id-prefix kind not-kind relation not-relation basis period focus depth via between without fold drop-isolated layout hubs
    direction node-spacing rank-spacing links group-by width height ratio seed effort pin graph-attribute node-attribute
    edge-attribute theme background text title caption lang font-size labels link-labels legend evidence size-by weights highlight
  ].freeze
  # A block's own title and caption are the document's.
  OPTIONS = (ALLOWED - %w[title caption]).freeze

  class Problem < StandardError; end

  def self.check_flag(word)
    return if !word.start_with?('-') || word.match?(/\A-[KGNE]/)
    name = word[/\A--([a-z-]+)(?==|\z)/, 1]
    return if name && (ALLOWED.include?(name) || ALLOWED.include?(name.delete_prefix('no-')))
    raise Problem, "a document may not give the flag #{word}"
  end

  def self.flags(attributes)
    words = OPTIONS.flat_map do |flag|
      next [] unless attributes.key? flag
      flag == 'between' ? ['--between', *Shellwords.split(attributes[flag])] : ["--#{flag}=#{attributes[flag]}"]
    end
    further = Shellwords.split(attributes['flags'] || '')
    further.each { |word| check_flag word }
    words + further
  end

  # The SVG of one network. What the program tells goes to the document's log.
  def self.draw(file, text, words, logger)
    svg, told, status = Open3.capture3(ENV['COOPNET'] || 'coopnet', 'draw', file, '-Tsvg', *words, stdin_data: text)
    raise Problem, told.strip unless status.success?
    logger.warn told.strip unless told.strip.empty?
    svg.force_encoding('UTF-8')
  rescue SystemCallError => error
    raise Problem, "cannot be called: #{error.message}"
  end

  # The program's words for a figure: the same that `coopnet describe` and `coopnet embed` give.
  def self.alt_of(svg)
    words, told, status = Open3.capture3(ENV['COOPNET'] || 'coopnet', 'describe', '-', '--part', 'alt', stdin_data: svg)
    raise Problem, told.strip unless status.success?
    words.force_encoding('UTF-8').strip
  end

  # What the block and the macro share: mixed into both.
  module Figures
    def figure(parent, file, text, attributes)
      document = parent.document
      count = document.counter 'coopnet-figure'
      words = Coopnet.flags attributes
      inline = document.basebackend?('html') && !document.backend.start_with?('epub') && attributes['inline'] != 'false'
      words << '--inline' if inline
      # Figures in one page share no id: the label is the prefix, or the figure's number.
      words << "--id-prefix=cn-#{prefix attributes['id'], count}" if inline && !attributes.key?('id-prefix')
      svg = Coopnet.draw file, text, words, logger
      inline ? inline_figure(parent, svg, attributes) : image_figure(parent, svg, attributes)
    rescue Problem => problem
      logger.error message_with_context("coopnet: #{problem.message}", source_location: parent.document.reader.cursor)
      create_listing_block parent, (text.empty? ? file : text), {}
    end

    def prefix(id, count)
      id&.match?(/\A[A-Za-z][A-Za-z0-9-]*\z/) ? id : count.to_s
    end

    def inline_figure(parent, svg, attributes)
      svg = svg.rstrip
      if attributes['alt']
        words = attributes['alt'].gsub('&', '&amp;').gsub('<', '&lt;')
        svg = svg.sub(%r{(<title[^>]*>).*?</title>}m) { "#{$1}#{words}</title>" }
      end
      block = create_block parent, :open, nil, {}
      block.id = attributes['id']
      if attributes['title']
        block.title = attributes.delete 'title'
        block.assign_caption attributes.delete('caption'), 'figure'
      end
      title = block.title? ? %(\n<div class="title">#{block.captioned_title}</div>) : ''
      id = attributes['id'] ? %( id="#{attributes['id']}") : ''
      html = %(<div#{id} class="imageblock">\n<div class="content">\n#{svg}\n</div>#{title}\n</div>)
      block << create_pass_block(block, html, {}, subs: nil)
      # Only the inner block is seen; the outer one is what references to the figure lead to.
      block.define_singleton_method(:convert) { content }
      block
    end

    def image_figure(parent, svg, attributes)
      document = parent.document
      output = document.attr('outdir') || document.options[:to_dir] || document.attr('docdir')
      folder = document.attr('imagesoutdir') || File.join(output, document.attr('imagesdir', ''))
      FileUtils.mkdir_p folder
      name = "coopnet-#{Digest::SHA1.hexdigest svg}.svg"
      File.binwrite File.join(folder, name), svg
      kept = attributes.slice('id', 'title', 'caption', 'role', 'align', 'float')
      create_image_block parent, kept.merge('target' => name, 'alt' => attributes['alt'] || Coopnet.alt_of(svg))
    end
  end

  class Macro < Asciidoctor::Extensions::BlockMacroProcessor
    include Asciidoctor::Logging
    include Figures
    use_dsl
    named :coopnet

    def process(parent, target, attributes)
      # Titles and ids stand before the macro, among the block's attributes.
      file = target.start_with?('@', '-') ? target : parent.normalize_system_path(target)
      if file.start_with? '-'
        logger.error "coopnet: #{file} is no name of a file"
        return nil
      end
      figure parent, file, '', attributes
    end
  end

  class Block < Asciidoctor::Extensions::BlockProcessor
    include Asciidoctor::Logging
    include Figures
    use_dsl
    named :coopnet
    on_contexts :listing, :literal, :open
    parse_content_as :raw

    def process(parent, reader, attributes)
      figure parent, '-', "#{reader.lines.join "\n"}\n", attributes
    end
  end
end

Asciidoctor::Extensions.register do
  block_macro Coopnet::Macro
  block Coopnet::Block
end
